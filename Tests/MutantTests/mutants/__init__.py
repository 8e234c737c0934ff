"""Tests of the tests: small faults are sown in the code, and each must make a test fail (`make mutants`)."""
