"""The reader's own themes, and which of them a terminal can show.

Besides Textual's variables every theme of the reader defines these for CSS; `role_variables` makes
them for all other themes:

    $person  $place  $organisation                   the colour of a name, by what it names
    $person-style  $place-style  $organisation-style its text style: tells the types apart where
                                                     colours don't
    $quote                                           the colour of quotation marks and of quotes
    $hit  $hit-foreground  $hit-style                what the search has found
    $lit  $lit-foreground  $lit-style                the mentions of the selected entity
    $cursor  $cursor-foreground  $cursor-style       the row under the cursor
    $window  $window-style                           in an occurrence bar: what is on the screen
    $faint                                           what stands back: counts, hints, skimmed text
    $rule                                            lines between parts of the screen

An app gives `role_variables(self.current_theme)` back from `get_theme_variable_defaults`,
registers `THEMES`, and passes `Look.ansi` on as Textual's `ansi_color`: only then does NO_COLOR
leave out every colour.

Colours: ink on paper at 11:1 or more, names at 4.5:1 or more. Persons, places and organisations
are blue, bluish green and orange brown, as in the colour-blind-safe set of Okabe and Ito (2008,
jfly.uni-koeln.de/color), and ten steps of lightness (CIE L*) apart from one another.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.theme import Theme

PAPER, INK, SIXTEEN_DARK, SIXTEEN_LIGHT, MONOCHROME = (
    "reader-paper",
    "reader-ink",
    "reader-16-dark",
    "reader-16-light",
    "reader-mono",
)

# Told apart by text style alone; bold and underline are what every terminal can do.
_PLAIN_STYLES = {
    "person-style": "bold",
    "place-style": "underline",
    "organisation-style": "bold underline",
    "hit-style": "reverse",
    "lit-style": "reverse",
    "cursor-style": "reverse",
    "window-style": "underline",
}
_COLOUR_STYLES = {
    **_PLAIN_STYLES,
    "hit-style": "none",
    "lit-style": "none",
    "cursor-style": "none",
    "window-style": "none",
}


def _sixteen(person: str, place: str, organisation: str, quote: str) -> dict[str, str]:
    """Return the roles in a terminal's own sixteen colours, on its own background."""
    return {
        **_PLAIN_STYLES,
        "person": person,
        "place": place,
        "organisation": organisation,
        "quote": quote,
        "hit": "ansi_yellow",
        "hit-foreground": "ansi_black",
        "hit-style": "none",
        "lit": "ansi_default",
        "lit-foreground": "ansi_default",
        "cursor": "ansi_default",
        "cursor-foreground": "ansi_default",
        "window": "ansi_default",
        "faint": "ansi_default",
        "rule": "ansi_default",
        "border": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "input-cursor-text-style": "reverse",
        "block-cursor-text-style": "reverse",
    }


_PAPER_ROLES = {
    **_COLOUR_STYLES,
    "person": "#153e75",
    "place": "#0b7a63",
    "organisation": "#8f3a10",
    "quote": "#7a2a57",
    "hit": "#ffd866",
    "hit-foreground": "#2a2520",
    "lit": "#dce6f2",
    "lit-foreground": "#0d2b52",
    "cursor": "#e8dfca",
    "cursor-foreground": "#2a2520",
    "window": "#ddd2b8",
    "faint": "#6b645a",
    "rule": "#d9cfb9",
    "border": "#b8ab8f",
    "scrollbar": "#d9cfb9",
    "scrollbar-hover": "#b8ab8f",
    "scrollbar-active": "#8f8570",
    "scrollbar-background": "#faf6ec",
    "scrollbar-background-hover": "#faf6ec",
    "scrollbar-background-active": "#faf6ec",
    "input-cursor-background": "#2a2520",
    "input-cursor-foreground": "#faf6ec",
    "footer-key-foreground": "#153e75",
}
_INK_ROLES = {
    **_COLOUR_STYLES,
    "person": "#b4d2fa",
    "place": "#52a68c",
    "organisation": "#eaa45f",
    "quote": "#d79ac0",
    "hit": "#e6b93c",
    "hit-foreground": "#1b1a18",
    "lit": "#2c3d55",
    "lit-foreground": "#dcebff",
    "cursor": "#37332d",
    "cursor-foreground": "#ece6d8",
    "window": "#4a453c",
    "faint": "#9a9284",
    "rule": "#3a3631",
    "border": "#6a6357",
    "scrollbar": "#3a3631",
    "scrollbar-hover": "#6a6357",
    "scrollbar-active": "#9a9284",
    "scrollbar-background": "#1b1a18",
    "scrollbar-background-hover": "#1b1a18",
    "scrollbar-background-active": "#1b1a18",
    "input-cursor-background": "#d8d2c4",
    "input-cursor-foreground": "#1b1a18",
    "footer-key-foreground": "#b4d2fa",
}
_SIXTEEN_DARK_ROLES = _sixteen(
    "ansi_bright_cyan", "ansi_bright_green", "ansi_bright_yellow", "ansi_bright_magenta"
)
_SIXTEEN_LIGHT_ROLES = _sixteen("ansi_blue", "ansi_green", "ansi_red", "ansi_magenta")
_MONOCHROME_ROLES = {
    **_sixteen("ansi_default", "ansi_default", "ansi_default", "ansi_default"),
    "hit": "ansi_default",
    "hit-foreground": "ansi_default",
    "hit-style": "reverse",
}

# For other themes: which of the variables that Textual makes for every theme serves for a role.
_ROLE_FROM = {
    "person": "text-primary",
    "place": "text-success",
    "organisation": "text-warning",
    "quote": "text-accent",
    "hit": "warning",
    "hit-foreground": "background",
    "lit": "primary-muted",
    "lit-foreground": "foreground",
    "cursor": "panel",
    "cursor-foreground": "foreground",
    "window": "panel-lighten-2",
    "faint": "text-muted",
    "rule": "panel",
}


def role_variables(theme: Theme) -> dict[str, str]:
    """Return the variables of the roles for a theme that need not know of them."""
    if theme.ansi:
        return dict(_SIXTEEN_DARK_ROLES if theme.dark else _SIXTEEN_LIGHT_ROLES)
    if "person" in theme.variables:
        return {}
    made = theme.to_color_system().generate()
    return {**_COLOUR_STYLES, **{role: made[name] for role, name in _ROLE_FROM.items()}}


def _on_the_terminal(name: str, roles: dict[str, str], *, dark: bool) -> Theme:
    """Return a theme that leaves background and text to the terminal's own colours."""
    return Theme(
        name=name,
        primary=roles["person"],
        secondary=roles["place"],
        accent=roles["quote"],
        warning=roles["organisation"],
        error="ansi_red" if name != MONOCHROME else "ansi_default",
        success=roles["place"],
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=dark,
        ansi=True,
        variables=roles,
    )


THEMES: tuple[Theme, ...] = (
    Theme(
        name=PAPER,
        primary="#153e75",
        secondary="#0b7a63",
        accent="#7a2a57",
        warning="#8f3a10",
        error="#9b1c1c",
        success="#0b7a63",
        foreground="#2a2520",
        background="#faf6ec",
        surface="#faf6ec",
        panel="#f1ead9",
        dark=False,
        text_alpha=1.0,
        variables=_PAPER_ROLES,
    ),
    Theme(
        name=INK,
        primary="#b4d2fa",
        secondary="#52a68c",
        accent="#d79ac0",
        warning="#eaa45f",
        error="#f08a80",
        success="#52a68c",
        foreground="#d8d2c4",
        background="#1b1a18",
        surface="#1b1a18",
        panel="#25231f",
        dark=True,
        text_alpha=1.0,
        variables=_INK_ROLES,
    ),
    _on_the_terminal(SIXTEEN_DARK, _SIXTEEN_DARK_ROLES, dark=True),
    _on_the_terminal(SIXTEEN_LIGHT, _SIXTEEN_LIGHT_ROLES, dark=False),
    _on_the_terminal(MONOCHROME, _MONOCHROME_ROLES, dark=True),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw on this terminal: the theme's name, whether it uses the terminal's own colours
    (Textual's `ansi_color`), and whether letters must do where signs can't be shown."""

    theme: str
    ansi: bool
    ascii_only: bool


def choose_look(environ: Mapping[str, str], *, encoding: str = "utf-8") -> Look:
    """Return what suits the terminal that `environ` describes, whose output is in `encoding`.

    NO_COLOR (no-color.org) and dumb terminals get no colour at all; terminals that announce
    neither 256 colours nor more get their own sixteen. All others get ink on a dark terminal and
    unknown ones, paper where COLORFGBG says that the background is light.
    """
    terminal = environ.get("TERM", "")
    ascii_only = terminal in ("linux", "dumb") or "utf" not in encoding.lower()
    light = has_light_background(environ)
    if environ.get("NO_COLOR") or terminal in ("dumb", "vt100", "vt220"):
        return Look(MONOCHROME, ansi=True, ascii_only=ascii_only)
    if count_colours(environ) <= 16:
        theme = SIXTEEN_LIGHT if light else SIXTEEN_DARK
        return Look(theme, ansi=True, ascii_only=ascii_only)
    return Look(PAPER if light else INK, ansi=False, ascii_only=ascii_only)


def count_colours(environ: Mapping[str, str]) -> int:
    """Return how many colours the terminal announces: 16, 256 or 16,777,216.

    As Rich tells it (rich.console), which draws accordingly: by COLORTERM, then the end of TERM.
    """
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return 1 << 24
    suffix = environ.get("TERM", "").rpartition("-")[2]
    return {"direct": 1 << 24, "kitty": 256, "256color": 256}.get(suffix, 16)


def has_light_background(environ: Mapping[str, str]) -> bool:
    """Return whether COLORFGBG (« 0;15 », set by rxvt, Konsole and others) names a light one."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return background in ("7", "15")
