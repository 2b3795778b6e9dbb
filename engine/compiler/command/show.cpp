// `advisor show`: what a pack file is, and what it was made by and of.
#include <iostream>
#include <string_view>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/opened_pack.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/read_input.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/report.h"
#include "engine/compiler/source/sha256.h"
#include "engine/compiler/source/version.h"

namespace advisor::compiler {
namespace {

constexpr std::size_t kIdentifierAt = 4;

std::string formatOf(std::string_view bytes) { return std::string(bytes.substr(kIdentifierAt, kIdentifierAt)); }

// What is wrong with a file that the engine refuses.
Diagnostic refusal(const std::string& name, std::string_view bytes, Error error) {
  const Place place{name, "", 0};
  if (error == Error::kOtherFormat) {
    return {Code::kOtherFormat, place,
            "this pack has the format " + formatOf(bytes) + ", and this program reads " + format::PackIdentifier(),
            "build the content again with this program, or use the release that wrote the pack"};
  }
  if (error == Error::kNotAPack) {
    return {Code::kNotAPack, place, "this is not a pack", "give a file .pack or .head that the command build wrote"};
  }
  return {Code::kDamagedPack, place, "this pack is damaged", "build it again, or copy it again"};
}

Json describe(const OpenedPack& opened) {
  const Pack& pack = opened.pack();
  const format::Head& head = pack.head[0];
  const std::uint64_t hash = std::uint64_t{head.content_high()} << 32U | head.content_low();
  Json json = Json::object();
  const auto add = [&](const char* key, std::string_view value) { json.add(key, Json::of(value)); };
  add("id", opened.text(head.id()));
  add("version", opened.text(head.version()));
  add("locale", opened.text(head.locale()));
  add("title", opened.text(head.title()));
  add("review", opened.text(head.review_status()));
  add("review_by", opened.text(head.review_by()));
  add("format", format::PackIdentifier());
  add("compiler", versionWords(head.compiler()));
  add("content", hashWords(hash));
  json.add("bytes", Json::of(static_cast<std::int64_t>(opened.bytes().size())))
      .add("questions", Json::of(static_cast<std::int64_t>(pack.questions.size())))
      .add("rules", Json::of(static_cast<std::int64_t>(pack.rules.size())))
      .add("items", Json::of(static_cast<std::int64_t>(pack.items.size())))
      .add("texts", Json::of(static_cast<std::int64_t>(pack.textCount)));
  return json;
}

int runShow(const Arguments& arguments) {
  const std::string& name = arguments.positional[0];
  const std::string refused = refuseInput(name, "a pack");
  if (!refused.empty()) return refuseCall(showCommand(), refused);
  const std::unique_ptr<std::istream> file = machine::openFile(name);
  if (!file) return refuseCall(showCommand(), "cannot read \"" + name + "\"");
  const OpenedPack opened(readBounded(*file, kMostPackBytes));
  if (opened.error() != Error::kNone) {
    printToTerminal({refusal(name, opened.bytes(), opened.error())}, {});
    return kContentWrong;
  }
  const Json json = describe(opened);
  if (arguments.has("--json")) {
    std::cout << writeJson(json) << "\n";
    return kFine;
  }
  for (const auto& [key, value] : json.members) {
    std::string label = key;
    label.resize(11, ' ');
    std::cout << label << (value.is(Json::Kind::kString) ? printable(value.text) : writeJson(value)) << "\n";
  }
  return kFine;
}

}  // namespace

Command showCommand() {
  return {"show",
          {"FILE.pack"},
          "what a pack is: its version, its compiler and its content's hash",
          "Opens FILE.pack as the engine does and prints what it is and what it was made by and of. A pack of another\n"
          "format is refused and named.",
          {{"--json", "", "print one JSON object instead"}},
          runShow};
}

}  // namespace advisor::compiler
