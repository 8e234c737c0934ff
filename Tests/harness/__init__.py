"""What the sign-in tests and the browser tests share: starting and stopping the server under test."""
