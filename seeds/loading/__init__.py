"""From pages to articles: read ahead, merged with what editors wrote, a transaction each."""
