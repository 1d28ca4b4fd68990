"""What holds for all tests: messages in English, whatever the locale of who runs them."""

from reader.language import choose


def pytest_configure() -> None:
    """Speak English, here and in the processes that tests start."""
    choose("en")
