"""What holds for all tests: messages in English, whatever the locale, and no seconds measured."""

from hypothesis import HealthCheck, settings

from reader.language import choose


def pytest_configure() -> None:
    """Speak English, here and in the processes that tests start; let a busy machine take longer."""
    choose("en")
    settings.register_profile(
        "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("patient")
