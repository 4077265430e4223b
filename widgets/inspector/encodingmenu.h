#pragma once

#include <QMenu>

#include "core/payload/encoding.h"

namespace wirelark {

// The encodings that bytes can be read in; its title names the one that is chosen.
class EncodingMenu : public QMenu
{
    Q_OBJECT

public:
    explicit EncodingMenu(QWidget *parent = nullptr);

    Encoding encoding() const { return m_encoding; } // ASCII at first
    void setEncoding(Encoding encoding);

Q_SIGNALS:
    void chosen(wirelark::Encoding encoding); // by a person

private:
    void addEncoding(Encoding encoding);

    Encoding m_encoding = Encoding::Ascii;
};

} // namespace wirelark
