"""Finding programmes, organisations and places in the words of an article."""
