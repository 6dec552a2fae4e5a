"""The tasks of this house, each beside what it does: here the queue looks for them."""

from programmes.alerts.mailing import mail_alert, mail_alerts

__all__ = ["mail_alert", "mail_alerts"]
