#include "engine/compiler/command/display_options.h"

#include <algorithm>
#include <charconv>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

bool readDay(const std::string& text, std::chrono::sys_days& day) {
  int parts[3] = {0, 0, 0};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (int i = 0; i < 3; ++i) {
    if (i > 0 && (at == end || *at++ != '-')) return false;
    const auto [next, error] = std::from_chars(at, end, parts[i]);
    if (error != std::errc() || parts[i] < 0) return false;
    at = next;
  }
  const std::chrono::year_month_day date{std::chrono::year(parts[0]),
                                         std::chrono::month(static_cast<unsigned>(parts[1])),
                                         std::chrono::day(static_cast<unsigned>(parts[2]))};
  if (at != end || !date.ok()) return false;
  day = date;
  return true;
}

}  // namespace

std::vector<CommandOption> displayOptions() {
  return {{"--locale", "LOCALE", "language of the texts; default: the pack's first"},
          {"--region", "REGION", "whose emergency numbers; default: the pack's last region"},
          {"--today", "DATE", "year-month-day that {race_date} counts from; default: today"}};
}

std::string readDisplayOptions(const Arguments& arguments, const Model& model, DisplayOptions& how) {
  how.locale = arguments.get("--locale", model.mainLocale);
  if (std::find(model.locales.begin(), model.locales.end(), how.locale) == model.locales.end()) {
    return "the pack has no language \"" + how.locale + "\"; " + didYouMean(how.locale, model.locales);
  }
  std::vector<std::string> regions;
  for (const Region& region : model.regions) regions.push_back(region.id);
  how.region = arguments.get("--region", regions.back());
  if (std::find(regions.begin(), regions.end(), how.region) == regions.end()) {
    return "the pack has no region \"" + how.region + "\"; " + didYouMean(how.region, regions);
  }
  how.today = machine::localDay();
  if (arguments.has("--today") && !readDay(arguments.get("--today"), how.today)) {
    return "\"" + arguments.get("--today") + "\" is not a date; write 2026-05-31";
  }
  return "";
}

}  // namespace advisor::compiler
