"""From pages to articles: read ahead, merged with editors' words, one transaction a document."""
