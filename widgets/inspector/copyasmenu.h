#pragma once

#include <QMenu>

#include "core/payload/copyas.h"

namespace wirelark {

// The forms in which bytes can be copied.
class CopyAsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CopyAsMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(wirelark::CopyFormat format);

private:
    void addFormat(CopyFormat format, const QString &text);
};

} // namespace wirelark
