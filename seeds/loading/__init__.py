"""From pages to articles: read ahead, merged with what editors wrote, one transaction a document."""
