"""Who may enter the desk: passwords, second factors, limits and sessions (decision 17).

django-allauth brings the forms and the crypto; the modules here say what holds on this site.
"""
