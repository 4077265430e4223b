#include "widgets/reply/rulelistmodel.h"

#include <algorithm>
#include <numeric>

#include <QFontDatabase>
#include <QMimeData>
#include <QSize>

#include "core/explain/ruleproblem.h"
#include "core/payload/visibletext.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 24; // of what can be clicked
const QString rowType = u"application/x-wirelark-rule-row"_s;

// As a file has it: from behind `when`.
QString conditionOf(const Rule &rule)
{
    const RuleLine line = partsOf(rule);
    const qsizetype begin = rule.isEnabled ? 5 : 9;
    const qsizetype end = line.send - (rule.isHex ? 10 : 6);
    return line.text.mid(begin, end - begin);
}

QString payloadOf(const Rule &rule)
{
    const RuleLine line = partsOf(Rule {.when = Rule::When::Any, .what = {}, .isHex = rule.isHex, .send = rule.send});
    return line.text.mid(line.send - (rule.isHex ? 4 : 0));
}

} // namespace

RuleListModel::RuleListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RuleListModel::setDraft(const RuleDraft &draft)
{
    beginResetModel();
    m_draft = draft;
    m_offences.clear();
    for (const RuleText::Line &line : draft.text.lines())
        m_offences.push_back(check(line.rule));
    m_hits.clear();
    m_fired.clear();
    endResetModel();
}

void RuleListModel::setOrigins()
{
    std::iota(m_draft.origins.begin(), m_draft.origins.end(), 0);
    tellColumn(Hits);
}

void RuleListModel::setFile(const QString &path, const QString &inFile)
{
    m_draft.path = path;
    m_draft.inFile = inFile;
}

int RuleListModel::firstFaulty() const
{
    const auto found = std::ranges::find_if(m_offences, [](const auto &offence) { return offence.has_value(); });
    return found == m_offences.end() ? -1 : int(found - m_offences.begin());
}

void RuleListModel::insertRule(int row, const Rule &rule)
{
    beginInsertRows({}, row, row);
    m_draft.text.insert(std::size_t(row), rule);
    m_draft.origins.insert(m_draft.origins.begin() + row, -1);
    m_offences.insert(m_offences.begin() + row, check(rule));
    m_fired.clear();
    endInsertRows();
    Q_EMIT edited();
}

void RuleListModel::setRule(int row, const Rule &rule)
{
    if (this->rule(row) == rule)
        return;
    m_draft.text.set(std::size_t(row), rule);
    m_offences[std::size_t(row)] = check(rule);
    m_fired.clear();
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    Q_EMIT edited();
}

void RuleListModel::removeRule(int row)
{
    beginRemoveRows({}, row, row);
    m_draft.text.remove(std::size_t(row));
    m_draft.origins.erase(m_draft.origins.begin() + row);
    m_offences.erase(m_offences.begin() + row);
    m_fired.clear();
    endRemoveRows();
    Q_EMIT edited();
}

void RuleListModel::moveRule(int from, int to)
{
    if (from == to || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    const int origin = m_draft.origins[std::size_t(from)];
    m_draft.text.move(std::size_t(from), std::size_t(to));
    m_draft.origins.erase(m_draft.origins.begin() + from);
    m_draft.origins.insert(m_draft.origins.begin() + to, origin);
    const auto offence = m_offences[std::size_t(from)];
    m_offences.erase(m_offences.begin() + from);
    m_offences.insert(m_offences.begin() + to, offence);
    m_fired.clear();
    endMoveRows();
    Q_EMIT ruleMoved(to);
    Q_EMIT edited();
}

void RuleListModel::setLimit(const AnswerLimit &limit)
{
    if (m_draft.text.limit() == limit)
        return;
    m_draft.text.setLimit(limit);
    Q_EMIT edited();
}

void RuleListModel::setHits(const std::vector<qint64> &hits)
{
    if (m_hits == hits)
        return;
    m_hits = hits;
    tellColumn(Hits);
}

void RuleListModel::setFired(const std::vector<qint64> &fired)
{
    if (m_fired == fired)
        return;
    m_fired = fired;
    tellColumn(WouldFire);
}

void RuleListModel::tellColumn(Column column)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

int RuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_draft.text.lines().size());
}

int RuleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

bool RuleListModel::isWrong(int row, int column) const
{
    const auto &offence = m_offences[std::size_t(row)];
    return offence && column == (offence->field == RuleOffence::Field::What ? When : Send);
}

QString RuleListModel::text(const QModelIndex &index) const
{
    const Rule &shown = rule(index.row());
    const auto ofOrigin = [&](const std::vector<qint64> &hits) {
        const int origin = m_draft.origins[std::size_t(index.row())];
        return origin >= 0 && std::size_t(origin) < hits.size() ? formatCount(hits[std::size_t(origin)]) : QString();
    };
    const QString mark = isWrong(index.row(), index.column()) ? u"⚠ "_s : QString();
    switch (index.column()) {
    case On:
        return formatCount(index.row() + 1);
    case When:
        return mark + safeText(conditionOf(shown));
    case Send:
        return mark + safeText(payloadOf(shown));
    case After:
        if (shown.jitter.count() > 0)
            return tr("%1 ± %2 ms", "a delay, and how far it may be off").arg(shown.delay.count()).arg(shown.jitter.count());
        return shown.delay.count() > 0 ? tr("%1 ms").arg(shown.delay.count()) : QString();
    case Once:
        return shown.once ? tr("once") : QString();
    case Hits:
        return ofOrigin(m_hits);
    case WouldFire:
        return std::size_t(index.row()) < m_fired.size() ? formatCount(m_fired[std::size_t(index.row())]) : QString();
    }
    return {};
}

// Numbers say what they are, and the switch of a rule what it is.
QString RuleListModel::spoken(const QModelIndex &index) const
{
    const QString shown = text(index);
    if (index.column() == On)
        return rule(index.row()).isEnabled ? tr("Rule %1, on").arg(shown) : tr("Rule %1, off").arg(shown);
    if (index.column() == Hits)
        return shown.isEmpty() ? QString() : tr("hits: %1").arg(shown);
    if (index.column() == WouldFire)
        return shown.isEmpty() ? QString() : tr("would have fired: %1").arg(shown);
    return shown;
}

QString RuleListModel::help(int row, int column) const
{
    if (isWrong(row, column))
        return safeToolTip(faultText(m_offences[std::size_t(row)]->fault));
    return column == When ? safeToolTip(conditionOf(rule(row))) : column == Send ? safeToolTip(payloadOf(rule(row))) : QString();
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::ToolTipRole:
        return help(index.row(), index.column());
    case Qt::CheckStateRole:
        if (index.column() == On)
            return rule(index.row()).isEnabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::FontRole:
        if (index.column() == When || index.column() == Send)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        return {};
    case Qt::SizeHintRole:
        return QSize(0, rowHeight);
    case Qt::TextAlignmentRole:
        return int((index.column() >= Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RuleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    static const QStringList names {tr("On"), tr("When a message"), tr("Send"), tr("After"), tr("Once"),
        tr("Hits", "how often a rule has fired"), tr("Would fire", "how often a rule would have fired")};
    if (role == Qt::DisplayRole)
        return names[section];
    if (role == Qt::ToolTipRole && section == Hits)
        return tr("How often it has answered since it was applied");
    if (role == Qt::ToolTipRole && section == WouldFire)
        return tr("How often it would have answered the messages that the log shows");
    if (role == Qt::TextAlignmentRole)
        return int((section >= Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

bool RuleListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != On)
        return false;
    Rule changed = rule(index.row());
    changed.isEnabled = value.toInt() == Qt::Checked;
    setRule(index.row(), changed);
    return true;
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return index.column() == On ? flags | Qt::ItemIsUserCheckable : flags;
}

QStringList RuleListModel::mimeTypes() const
{
    return {rowType};
}

QMimeData *RuleListModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData; // the drag's
    data->setData(rowType, QByteArray::number(indexes.isEmpty() ? -1 : indexes.first().row()));
    return data;
}

bool RuleListModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    const int from = data->hasFormat(rowType) ? data->data(rowType).toInt() : -1;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (from >= 0 && from < rowCount() && before <= rowCount())
        moveRule(from, before > from ? before - 1 : before);
    return false;
}

} // namespace wirelark
