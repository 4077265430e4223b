#include "app/jsoncommand.h"

#include "app/jsoncommandreader.h"

namespace wirelark {

std::variant<JsonCommand, JsonCommandError> parseJsonCommand(const QByteArray &line)
{
    return JsonCommandReader().read(line);
}

} // namespace wirelark
