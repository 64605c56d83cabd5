"""Which mailbox is which, pure: special-use attributes (RFC 6154), and the names in use where a server doesn't tell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

__all__ = ["KNOWN_USES", "Use", "by_name"]

Use = Literal["drafts", "sent", "archive", "trash", "all"]

KNOWN_USES: Final = frozenset({"all", "archive", "drafts", "flagged", "important", "junk", "sent", "trash"})

# What providers and mail clients create, per language.
_NAMES: Final[Mapping[Use, tuple[str, ...]]] = {
    "drafts": (
        "Drafts", "Draft", "Entwürfe", "Entwurf", "Brouillons", "Borradores", "Borrador", "Bozze", "Concepten",
        "Rascunhos", "Utkast", "Kladder", "Luonnokset", "Kopie robocze", "Szkice", "Koncepty", "Piszkozatok", "Ciorne",
        "Πρόχειρα", "Черновики", "Чернетки", "Taslaklar", "下書き", "草稿", "草稿箱", "임시보관함", "Esborranys",
    ),
    "sent": (
        "Sent", "Sent Items", "Sent Messages", "Sent Mail", "Sent-Mail", "Gesendet", "Gesendete Objekte",
        "Gesendete Elemente", "Gesendete Nachrichten", "Envoyés", "Messages envoyés", "Éléments envoyés",
        "Courrier envoyé", "Enviados", "Elementos enviados", "Mensajes enviados", "Inviati", "Posta inviata", "Inviata",
        "Verzonden", "Verzonden items", "Verzonden berichten", "Itens enviados", "Skickat", "Skickade", "Sendt",
        "Sendte elementer", "Lähetetyt", "Wysłane", "Elementy wysłane", "Odeslané", "Odoslané", "Elküldött",
        "Elküldött elemek", "Trimise", "Απεσταλμένα", "Отправленные", "Надіслані", "Gönderilmiş Öğeler",
        "Gönderilenler", "送信済み", "送信済みメール", "已发送", "已发送邮件", "寄件備份", "보낸편지함", "Enviats",
    ),
    "archive": (
        "Archive", "Archives", "Archiv", "Archivo", "Archivio", "Archief", "Arquivo", "Arkiv", "Arkisto", "Archiwum",
        "Archív", "Archívum", "Arhivă", "Αρχείο", "Архив", "Архів",
        "Arşiv", "アーカイブ", "归档", "存档", "封存", "보관함", "Arxiu",
    ),
    "trash": (
        "Trash", "Deleted Items", "Deleted Messages", "Deleted", "Bin", "Papierkorb", "Gelöscht", "Gelöschte Objekte",
        "Gelöschte Elemente", "Corbeille", "Éléments supprimés", "Papelera", "Elementos eliminados", "Cestino",
        "Posta eliminata", "Prullenbak", "Verwijderde items", "Lixo", "Lixeira", "Itens eliminados", "Papperskorgen",
        "Borttaget", "Papirkurv", "Slettet", "Roskakori", "Kosz", "Elementy usunięte", "Koš", "Kôš", "Lomtár",
        "Törölt elemek", "Coș de gunoi", "Κάδος απορριμμάτων", "Корзина", "Удаленные", "Кошик", "Çöp Kutusu",
        "Silinmiş Öğeler", "ごみ箱", "已删除", "已删除邮件", "垃圾桶", "휴지통", "Paperera",
    ),
    "all": (
        "All Mail", "All", "Alle Nachrichten", "Tous les messages", "Todos", "Tutti i messaggi", "Alle e-mails",
        "Todo el correo",
    ),
}  # fmt: skip


def by_name(use: Use, names: Iterable[str], roots: Sequence[str]) -> str | None:
    """The one of `names` that is used so, directly below one of `roots` (casefolded prefixes); the commonest name first."""
    known: dict[str, str] = {}
    for name in names:
        for root in roots:
            if name.casefold().startswith(root):
                known.setdefault(_folded(name[len(root) :]), name)
    return next((known[_folded(name)] for name in _NAMES[use] if _folded(name) in known), None)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
