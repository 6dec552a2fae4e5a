import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
pytestmark = pytest.mark.django_db
def test_o(client):
    from programmes.tests.views import test_organisation_page as t
    import inspect
    class C:
        def __call__(self, n):
            return CaptureQueriesContext(connection)
    cap=[]
    class A:
        def __init__(self,n): self.c=CaptureQueriesContext(connection)
        def __enter__(self): self.c.__enter__(); return self
        def __exit__(self,*a):
            self.c.__exit__(*a)
            for q in self.c.captured_queries: print("Q", str(q["sql"])[:330].replace("\n"," "))
    t.test_the_page_costs_three_queries(client, A, 20)
