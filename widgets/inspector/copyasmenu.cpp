#include "widgets/inspector/copyasmenu.h"

namespace wirelark {

CopyAsMenu::CopyAsMenu(QWidget *parent)
    : QMenu(tr("Copy as"), parent)
{
    addFormat(CopyFormat::Hex, tr("&Hex"));
    addFormat(CopyFormat::HexDump, tr("Hex &dump"));
    addFormat(CopyFormat::Text, tr("&Text"));
    addFormat(CopyFormat::CArray, tr("&C array"));
    addFormat(CopyFormat::PythonBytes, tr("&Python bytes"));
    addFormat(CopyFormat::RustBytes, tr("&Rust bytes"));
    addFormat(CopyFormat::RustArray, tr("Rust &array"));
    addFormat(CopyFormat::Base64, tr("&Base64"));
    addFormat(CopyFormat::JsonString, tr("&JSON string"));
    addFormat(CopyFormat::JsonArray, tr("JSO&N array"));
    addFormat(CopyFormat::Percent, tr("&URL with %"));
    addFormat(CopyFormat::ShellLine, tr("&Shell line with nc"));
}

void CopyAsMenu::addFormat(CopyFormat format, const QString &text)
{
    connect(addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT chosen(format); });
}

} // namespace wirelark
