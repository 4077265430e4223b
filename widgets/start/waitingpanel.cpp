#include "widgets/start/waitingpanel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace wirelark {

namespace {

Endpoint reachableFromHere(Endpoint endpoint)
{
    const bool isEveryAddress = endpoint.host.isEmpty() || endpoint.host == QLatin1StringView("*")
        || endpoint.host == QLatin1StringView("0.0.0.0") || endpoint.host == QLatin1StringView("::");
    if (isEveryAddress)
        endpoint.host = QStringLiteral("localhost");
    return endpoint;
}

// nc where there is one, else Python, which also tells what came back.
QString clientCommand(const Endpoint &endpoint)
{
    if (!QStandardPaths::findExecutable(QStringLiteral("nc")).isEmpty())
        return QStringLiteral("nc %1 %2").arg(endpoint.host).arg(endpoint.port);
    return QStringLiteral("python3 -c \"import socket; s = socket.create_connection(('%1', %2)); "
                          "s.sendall(b'hello\\n'); print(s.recv(99))\"")
        .arg(endpoint.host)
        .arg(endpoint.port);
}

} // namespace

WaitingPanel::WaitingPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_command(new QLineEdit(this))
    , m_echo(new QCheckBox(tr("Echo back"), this))
{
    setObjectName(QStringLiteral("waitingPanel"));
    m_title->setTextFormat(Qt::PlainText);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    auto *tryIt = new QLabel(tr("Try from a terminal:"), this);
    tryIt->setTextFormat(Qt::PlainText);
    tryIt->setForegroundRole(QPalette::PlaceholderText);
    m_command->setObjectName(QStringLiteral("waitingCommand"));
    m_command->setReadOnly(true);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setTextMargins(4, 0, 4, 0);
    m_command->setAccessibleName(tr("Command for a terminal"));
    m_command->setMinimumWidth(320);
    auto *copyButton = new QPushButton(tr("Copy"), this);
    copyButton->setObjectName(QStringLiteral("waitingCopy"));
    auto *connectButton = new QPushButton(tr("Connect from here"), this);
    connectButton->setObjectName(QStringLiteral("waitingConnect"));
    m_echo->setObjectName(QStringLiteral("waitingEcho"));
    m_echo->setToolTip(tr("Send every byte back to where it came from"));

    auto *commandRow = new QHBoxLayout;
    commandRow->addWidget(m_command, 1);
    commandRow->addWidget(copyButton);
    auto *actionRow = new QHBoxLayout;
    actionRow->setSpacing(16);
    actionRow->addWidget(connectButton);
    actionRow->addWidget(m_echo);
    actionRow->addStretch();
    auto *block = new QVBoxLayout;
    block->setSpacing(8);
    block->addWidget(m_title);
    block->addWidget(tryIt);
    block->addLayout(commandRow);
    block->addSpacing(8);
    block->addLayout(actionRow);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addLayout(block);
    centred->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->addStretch(3);
    rows->addLayout(centred);
    rows->addStretch(4);

    connect(copyButton, &QPushButton::clicked, this, &WaitingPanel::copy);
    connect(
        connectButton, &QPushButton::clicked, this, [this] { Q_EMIT connectRequested(m_reach.toString()); });
    connect(m_echo, &QCheckBox::clicked, this, &WaitingPanel::echoToggled);
}

void WaitingPanel::setEndpoint(const Endpoint &endpoint)
{
    if (endpoint == m_endpoint)
        return; // what a person selects in the command stays selected
    m_endpoint = endpoint;
    m_reach = reachableFromHere(endpoint);
    m_title->setText(tr("Waiting for a client on %1").arg(endpoint.toString()));
    m_command->setText(clientCommand(m_reach));
    m_command->setCursorPosition(0);
}

void WaitingPanel::setEchoing(bool echoing)
{
    m_echo->setChecked(echoing);
}

void WaitingPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_command->text());
    m_command->selectAll();
}

} // namespace wirelark
