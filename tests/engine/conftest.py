import os

import pytest

from coach.models import starter

os.environ.setdefault("OMP_WAIT_POLICY", "passive")


@pytest.fixture(scope="session")
def starter_models():
    found = starter.locate()
    assert found.reader, "the starter reader's wheel is not installed"
    assert found.encoder, "the starter encoder's wheel is not installed"
    return found
