"""The rules of the guide: facts about an order in, answer out. Standard library only."""
