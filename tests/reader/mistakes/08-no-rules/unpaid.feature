Feature: The order is not paid
  Why this matters.
