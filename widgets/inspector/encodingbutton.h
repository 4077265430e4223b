#pragma once

#include <QToolButton>

#include "core/payload/encoding.h"

namespace wirelark {

// Shows an encoding by its name, and offers those that there are.
class EncodingButton : public QToolButton
{
    Q_OBJECT

public:
    explicit EncodingButton(QWidget *parent = nullptr);

    Encoding encoding() const { return m_encoding; } // ASCII at first
    void setEncoding(Encoding encoding);

Q_SIGNALS:
    void chosen(wirelark::Encoding encoding); // by a person

private:
    void addEncoding(Encoding encoding);

    QMenu *m_encodings;
    Encoding m_encoding = Encoding::Ascii;
};

} // namespace wirelark
