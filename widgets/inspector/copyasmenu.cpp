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
}

void CopyAsMenu::addFormat(CopyFormat format, const QString &text)
{
    connect(addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT chosen(format); });
}

} // namespace wirelark
