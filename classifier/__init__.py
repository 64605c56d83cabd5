"""The pure core: bytes of a mail in, a verdict out. Import the modules; this one stays empty so that nothing heavy loads."""
