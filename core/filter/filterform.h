#pragma once

#include <vector>

#include <QLatin1StringView>

namespace wirelark {

// One of the forms that a word of a filter may have, for lists of what can be typed.
struct FilterForm
{
    QLatin1StringView key;
    QLatin1StringView form;    // `dir:in|out|info`; capitals are any value of that sort
    QLatin1StringView example; // a word that is understood
};
const std::vector<FilterForm> &filterForms();

} // namespace wirelark
