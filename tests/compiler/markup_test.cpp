// The markup of long texts: what an author may write, what becomes of it in a pack, and what is refused.
#include "engine/compiler/model/markup.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "engine/compiler/lint/text.h"
#include "engine/format/constants.h"
#include "tests/compiler/starter_pack.h"

namespace advisor::compiler {
namespace {

Text rich(const std::string& words) { return {"item.a.reason", words, {}, true}; }

// Marks as signs that a test can show: B bold, I item, L link.
std::string shown(const std::string& words) {
  std::string out;
  for (const char c : readMarkup(words, MarkupLevel::kAll).marked) {
    out += c == format::kBoldMark   ? "<B>"
           : c == format::kItemMark ? "<I>"
           : c == format::kLinkMark ? "<L>"
                                    : std::string(1, c);
  }
  return out;
}

std::vector<std::string> faultsOf(const std::string& words, MarkupLevel level = MarkupLevel::kAll) {
  std::vector<std::string> messages;
  for (const MessageFault& fault : readMarkup(words, level).faults) {
    messages.push_back(std::to_string(fault.column) + ": " + fault.message);
  }
  return messages;
}

// The starter pack with other words in a long text, or in a title.
SourceFiles withText(const std::string& words) {
  return changed(starterPack(), "advice.json", "Wash your hands first. Change it once a day.", words);
}
SourceFiles withTitle(const std::string& words) {
  return changed(starterPack(), "advice.json", "Put on a clean plaster", words);
}

std::vector<std::string> codesOf(const SourceFiles& files) {
  std::vector<std::string> codes;
  for (const Diagnostic& found : load(files).diagnostics)
    codes.push_back(std::string(nameOf(found.code)) + ": " + found.message);
  return codes;
}

// A text of random rows, as an author writes it and as a reader reads it.
struct Written {
  std::string signs, words, plain;
};
Written randomText(std::mt19937& random) {
  const auto draw = [&](unsigned below) { return static_cast<unsigned>(random() % below); };
  static const std::vector<std::string> kWords{
      "Rest it", "{seen_by}", "2 - 3 days", "¿Duele?", "a < b", "{days_to_race, plural, one {# day} other {# days}}",
      "5 × 3",   "x & y"};
  const auto words = [&] { return kWords[draw(static_cast<unsigned>(kWords.size()))]; };
  Written text;
  for (unsigned row = 0, rows = 1 + draw(4); row < rows; ++row) {
    if (row > 0) {
      for (std::string* one : {&text.signs, &text.words, &text.plain}) *one += "\n";
    }
    if (draw(2) == 0) {
      text.signs += "- ";
      text.plain += "- ";
    }
    for (unsigned part = 0, parts = 1 + draw(3); part < parts; ++part) {
      const std::string before = part > 0 ? " " : "";
      for (std::string* one : {&text.signs, &text.words, &text.plain}) *one += before;
      const std::string some = words();
      const bool isLink = draw(3) == 0;
      const std::string sign = draw(3) == 0 ? "**" : "";
      text.signs += sign + (isLink ? "[the page](source:S1)" : some) + sign;
      text.words += isLink ? "the page" : some;
      text.plain += isLink ? "the page (S1)" : some;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("signs become marks, and a text without signs stays as it is") {
  CHECK(shown("Do **not** run.") == "Do <B>not<B> run.");
  CHECK(shown("Take with you:\n- ice\n- a towel") == "Take with you:\n<I>ice\n<I>a towel");
  CHECK(shown("See [this page](source:S1).") == "See <L>S1<L>this page<L>.");
  CHECK(shown("**See [this page](source:S1)**") == "<B>See <L>S1<L>this page<L><B>");
  CHECK(shown("**{seen_by}** in {days_to_race, plural, one {# day} other {# days}}") ==
        "<B>{seen_by}<B> in {days_to_race, plural, one {# day} other {# days}}");
  for (const char* const plain : {"", "Rest.", "Here | there", "A - b", "-5 degrees", "2 < 3 > 1", "No. 1 #2",
                                  "a & b; c", "x/y", "Ask (today)", "1. Rest"}) {
    INFO(plain);
    CHECK(shown(plain) == plain);
    CHECK(faultsOf(plain).empty());
    CHECK(faultsOf(plain, MarkupLevel::kNone).empty());
  }
}

TEST_CASE("for a thousand random texts, the words are the text without its signs") {
  std::mt19937 random(20);
  for (int i = 0; i < 1000; ++i) {
    const Written text = randomText(random);
    INFO(text.signs);
    CHECK(faultsOf(text.signs).empty());
    CHECK(withoutMarkup(rich(text.signs)) == text.words);
    CHECK(asPlainText(readMarkup(text.signs, MarkupLevel::kAll).marked) == text.plain);
  }
}

TEST_CASE("what looks like markup and is none is refused at its place") {
  const std::vector<std::pair<const char*, int>> faults{{"Do **not run", 4},
                                                        {"Do *not* run", 4},
                                                        {"** not ** run", 1},
                                                        {"a ****", 3},
                                                        {"***no***", 1},
                                                        {"Go\n**on\nnow**", 4},
                                                        {"Do _not_ run", 4},
                                                        {"a `b`", 3},
                                                        {"# Rest", 1},
                                                        {"Rest\n## Ice", 6},
                                                        {"<b>Rest</b>", 1},
                                                        {"a<br>b", 2},
                                                        {"a&nbsp;b", 2},
                                                        {"a&#160;b", 2},
                                                        {"* ice", 1},
                                                        {"• ice", 1},
                                                        {"+ ice", 1},
                                                        {"-ice", 1},
                                                        {"---", 1},
                                                        {"> ice", 1},
                                                        {"a\n\nb", 3},
                                                        {"a\n", 3},
                                                        {"a\n  - b", 3},
                                                        {"a \\* b", 3},
                                                        {"~~no~~", 1},
                                                        {"see https://a.b", 5},
                                                        {"see WWW.a.b", 5},
                                                        {"[S1]", 1},
                                                        {"[x](https://a.b)", 1},
                                                        {"[x](source:)", 1},
                                                        {"[](source:S1)", 1},
                                                        {"[**x**](source:S1)", 1},
                                                        {"a] b", 2},
                                                        {"[a. b](source:S1)", 1},
                                                        {"[x] (source:S1)", 1},
                                                        {"{n, plural, one {*} other {#}}", 18},
                                                        {"| a | b |", 1},
                                                        {"{n, plural, one {# **day**} other {#}}", 20}};
  for (const auto& [text, column] : faults) {
    INFO(text);
    const Markup markup = readMarkup(text, MarkupLevel::kAll);
    REQUIRE_FALSE(markup.faults.empty());
    CHECK(markup.faults[0].column == column);
    CHECK_FALSE(markup.faults[0].hint.empty());
  }
}

TEST_CASE("titles and options are plain words: markup in them is refused") {
  for (const char* const text : {"Do **not** run", "- ice", "a\\nb", "See [this](source:S1)"}) {
    INFO(text);
    const std::vector<std::string> codes = codesOf(withTitle(text));
    REQUIRE_FALSE(codes.empty());
    CHECK(codes[0].starts_with("bad-markup: this text is shown without"));
  }
  CHECK(codesOf(withText("Do **not** run.\\n- ice\\n- [a page](source:S1)")).empty());
  // The text for readers without script: lines and lists, and nothing more.
  const auto fallback = [](const std::string& words) {
    return codesOf(
        changed(starterPack(), "pack.json", "Keep a blister clean and covered, and do not burst it.", words));
  };
  CHECK(fallback("Do this:\\n- keep it clean\\n- cover it\\nThen rest.").empty());
  CHECK(fallback("Do **this**.") == std::vector<std::string>{"bad-markup: this text is shown without bold words",
                                                             "bad-markup: this text is shown without bold words"});
}

TEST_CASE("a link leads to a source that is there and has an address") {
  CHECK(codesOf(withText("See [this page](source:S9).")) ==
        std::vector<std::string>{"unknown-name: no source is called \"S9\""});
  const SourceFiles bare = changed(withText("See [this page](source:S1)."), "sources.json",
                                   "\"address\": \"https://www.nhs.uk/conditions/blisters/\", ", "");
  CHECK(codesOf(bare) == std::vector<std::string>{"bad-markup: the source \"S1\" has no address to lead to"});
}

TEST_CASE("markup of a translation is read and checked like that of the original") {
  const SourceFiles files = withSpanish(withText("**Wash** your hands."));
  CHECK(codesOf(files).empty());
  const auto codes = codesOf(changed(files, "es.json", "es **Wash** your", "es **Wash your"));
  CHECK(codes == std::vector<std::string>{"bad-markup: ** is not closed in its line"});
}

TEST_CASE("the lints see words without signs, and a phrase that goes on over lines, items and bold words") {
  for (const char* const text :
       {"You have a **calf** strain.", "You **have** a calf strain.", "You have\\na calf strain.",
        "- You have\\n- a calf strain.", "You have [a calf strain](source:S1)."}) {
    INFO(text);
    Diagnostics found;
    lintText(load(withText(text)).model, found);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].code == "forbidden-words");
  }
  Diagnostics found;
  lintText(load(withText("Bring these:\\n- ice\\n- a towel\\n- **old** shoes")).model, found);
  CHECK(found.empty());
}

TEST_CASE("a pack holds marks and addresses, and not a byte more for a text without markup") {
  Model model = load(starterPack()).model;
  CHECK(shippedText(rich("Wash your hands first."), model) == "Wash your hands first.");
  CHECK(shippedText(rich("See **[a page](source:S1)**."), model) ==
        "See \4\6https://www.nhs.uk/conditions/blisters/\6a page\6\4.");
}

}  // namespace advisor::compiler
