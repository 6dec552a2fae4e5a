"""Acts over several tables: deciding, citing, relating, tracing origins, telling stories."""
