"""The finished file: fonts embedded, objects written once, what archives and printers ask for."""
