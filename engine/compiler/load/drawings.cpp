#include "engine/compiler/load/drawings.h"

#include <algorithm>
#include <set>

#include "engine/compiler/load/characters.h"
#include "engine/compiler/load/drawing_grammar.h"
#include "engine/compiler/load/parts.h"
#include "engine/compiler/source/figures.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/names.h"
#include "engine/compiler/source/xml.h"
#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

bool isUtf8(const std::string& text) { return parseJson(writeJson(Json::of(std::string_view(text)))).good(); }

// Reads one file into a tree and collects its faults.
class DrawingReader {
 public:
  DrawingReader(std::string_view folder, const std::string& text, Drawing& drawing, Diagnostics& out)
      : isPicture_(folder == kPictureFolder), file_(drawing.file), text_(text), drawing_(drawing), out_(out) {}

  void read() {
    if (text_.size() > format::kMostDrawingBytes) {
      return report(0, "the drawing is larger than " + grouped(format::kMostDrawingBytes) + " bytes",
                    "every reader downloads it: use fewer points, and round them to one decimal");
    }
    if (!isUtf8(text_)) return report(0, "the file is not UTF-8", "save it as UTF-8");
    const XmlResult result = parseXml(text_);
    if (result.fault) return report(result.fault->offset, result.fault->message, result.fault->hint);
    if (result.root.name != "svg") return report(0, "a drawing is one <svg> element", "begin with <svg viewBox=\"…\">");
    if (result.root.find("viewBox") == nullptr) {
      report(result.root.offset, "the drawing has no \"viewBox\"", "it says how large it is: viewBox=\"0 0 160 160\"");
    }
    collectIds(result.root);
    drawing_.markup = writeJson(checked(result.root, true));
    readTitle(result.root);
  }

 private:
  void report(std::size_t offset, std::string message, std::string hint) {
    if (full(out_)) return;
    out_.push_back({Code::kBadDrawing, placeAt(offset), std::move(message), std::move(hint)});
  }

  Place placeAt(std::size_t offset) const { return {file_, "", columnOfByte(text_, offset)}; }

  void collectIds(const XmlElement& element) {
    if (const std::string* id = element.find("id"); id != nullptr && !ids_.insert(*id).second) {
      report(element.offset, "two elements have the id " + quoted(*id), "give one of them another id");
    }
    for (const XmlElement& child : element.children) collectIds(child);
  }

  // Reads the alternative text of a drawing. A picture has none: it is hidden from screen readers, and the list of
  // options beside it says the same.
  void readTitle(const XmlElement& root) {
    const auto isTitle = [](const XmlElement& child) { return child.name == "title"; };
    const auto found = std::find_if(root.children.begin(), root.children.end(), isTitle);
    const bool isThere = found != root.children.end();
    if (isPicture_) {
      if (isThere) report(found->offset, "a picture has no <title>", "remove it: the options say the same in words");
      return;
    }
    if (!isThere || found->text.empty()) {
      return report(isThere ? found->offset : root.offset, "the drawing has no <title> with words",
                    "say what it shows, for readers who cannot see it");
    }
    const Place place = placeAt(text_.find(found->text, found->offset));
    const Json words = Json::of(std::string_view(found->text));
    drawing_.title = readText(words, place, "drawing." + drawing_.id + ".title", out_);
    checkCharacters(words, {file_, "", 0}, out_);
  }

  Json checked(const XmlElement& element, bool isRoot) {
    Json tree = Json::array();
    tree.push(Json::of(std::string_view(element.name)));
    if (!isDrawingElement(element.name)) {
      report(element.offset, "<" + element.name + "> may not be in a drawing",
             hintFor(element.name, drawingElements(), "shapes, groups, gradients, masks and clip paths may"));
      return tree;
    }
    if (!element.text.empty() && element.name != "title") {
      report(element.offset, "<" + element.name + "> holds text", "words belong into the pack's texts");
    }
    Json attributes = Json::object();
    for (const auto& [name, value] : element.attributes) {
      if (isRoot && (name == "width" || name == "height" || name == "x" || name == "y")) {
        report(element.offset, "the whole drawing has no " + quoted(name), "the page gives it its size; remove it");
      } else {
        addAttribute(element, name, value, attributes);
      }
    }
    tree.push(std::move(attributes));
    for (const XmlElement& child : element.children) {
      if (child.name == "title" && isRoot) continue;
      if (child.name == "title") {
        report(child.offset, "only the whole drawing has a <title>", "remove this one");
        continue;
      }
      tree.push(checked(child, false));
    }
    return tree;
  }

  void addAttribute(const XmlElement& element, const std::string& name, const std::string& value, Json& attributes) {
    const Value kind = valueOf(name);
    if (kind == Value::kUnknown) {
      return report(element.offset, quoted(name) + " may not be in a drawing",
                    hintFor(name, drawingAttributes(), "\"class\" says how a shape is painted"));
    }
    if (!fitsForm(kind, value)) {
      return report(element.offset, quoted(value) + " is not a value of " + quoted(name),
                    kind == Value::kClass ? hintForClass(value) : hintForForm(kind));
    }
    if (kind == Value::kNamespace) return;
    if (kind == Value::kOption) drawing_.regions.insert(value);
    if (kind == Value::kOption && !isPicture_) {
      return report(element.offset, "a drawing has no regions",
                    "remove \"data-option\": only pictures of questions have it");
    }
    if (kind == Value::kReference || (kind == Value::kPaint && value != "none")) {
      const std::string id = value.substr(5, value.size() - 6);
      if (ids_.count(id) == 0) {
        return report(element.offset, "nothing in the drawing has the id " + quoted(id),
                      hintFor(id, {ids_.begin(), ids_.end()}, "give the gradient, mask or clip path that id"));
      }
    }
    attributes.add(name, Json::of(std::string_view(value)));
  }

  static std::string hintFor(const std::string& name, const std::vector<std::string>& known, const char* otherwise) {
    const std::string near = closest(name, known);
    return near.empty() ? otherwise : "did you mean " + quoted(near) + "?";
  }

  static std::string hintForClass(const std::string& name) {
    const std::string near = closest(name, paints());
    if (!near.empty()) return "did you mean " + quoted(near) + "?";
    std::string list = "one word of these:";
    for (const std::string& paint : paints()) list += " " + paint;
    return list;
  }

  static std::string hintForForm(Value kind) {
    switch (kind) {
      case Value::kNumber:
        return "write a number without a unit, such as 12.5";
      case Value::kNumbers:
        return "write numbers with blanks between";
      case Value::kViewBox:
        return "write left, top, width and height: 0 0 160 160";
      case Value::kPath:
        return "write path data, such as M10 20h30";
      case Value::kTransform:
        return "write translate(…), rotate(…), scale(…) or matrix(…)";
      case Value::kPaint:
        return "write none, or url(#id) of a gradient in this file; colours come from \"class\"";
      case Value::kReference:
        return "write url(#id) of an element in this file";
      case Value::kId:
        return "letters, digits, - and _, a letter first";
      case Value::kOption:
        return "write the id of an option";
      case Value::kNamespace:
        return "write http://www.w3.org/2000/svg";
      case Value::kUnknown:
      case Value::kWord:
      case Value::kClass:
        break;
    }
    return "";
  }

  bool isPicture_;
  const std::string& file_;
  const std::string& text_;
  Drawing& drawing_;
  Diagnostics& out_;
  std::set<std::string> ids_;
};

std::vector<Drawing> readAll(const SourceFiles& files, std::string_view folder, Diagnostics& out) {
  std::vector<Drawing> drawings;
  for (const auto& [file, text] : files) {
    if (!isDrawingFile(file) || !file.starts_with(folder)) continue;
    Drawing drawing;
    drawing.id = file.substr(folder.size(), file.size() - folder.size() - kDrawingEnding.size());
    drawing.file = file;
    if (isGoodId(drawing.id)) {
      DrawingReader(folder, text, drawing, out).read();
      drawings.push_back(std::move(drawing));
    } else {
      out.push_back({Code::kBadId,
                     {file, "", 0},
                     quoted(drawing.id) + " is not a good name of a drawing",
                     drawing.id.starts_with("._") ? "macOS wrote it beside the real file; delete it"
                                                  : "small letters, digits and _, a letter first"});
    }
  }
  return drawings;
}

std::string fileOf(std::string_view folder, const std::string& id) {
  return std::string(folder) + id + std::string(kDrawingEnding);
}

void reportMissing(const Place& owner, const char* key, const std::string& id, std::string_view folder,
                   const std::vector<Drawing>& known, Diagnostics& out) {
  const Place place{owner.file, owner.pointer + "/" + key, 0};
  const std::string near = closest(id, idsOf(known));
  out.push_back({Code::kUnknownName, place, "there is no file " + fileOf(folder, id),
                 near.empty() ? "draw it, or remove " + quoted(key) : "did you mean " + quoted(near) + "?"});
}

// A region without an option does nothing, and readers who use only the picture miss an option without a region.
void compareRegions(const Question& question, const Drawing& picture, Diagnostics& out) {
  const std::vector<std::string> options = idsOf(question.options);
  for (const std::string& region : picture.regions) {
    if (std::find(options.begin(), options.end(), region) != options.end()) continue;
    const std::string near = closest(region, options);
    out.push_back({Code::kPictureMismatch,
                   {picture.file, "", 0},
                   "the region " + quoted(region) + " is no option of " + quoted(question.id),
                   near.empty() ? "remove it, or add the option" : "did you mean " + quoted(near) + "?"});
  }
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const Option& option = question.options[i];
    const bool isDrawn = picture.regions.count(option.id) > 0;
    if (isDrawn == option.pictured) continue;
    const Place place{question.place.file, question.place.pointer + "/options/" + std::to_string(i), 0};
    const std::string what = isDrawn ? "the picture " + quoted(picture.id) + " has a region for " + quoted(option.id) +
                                           ", which is no place in it"
                                     : "the picture " + quoted(picture.id) + " has no region for " + quoted(option.id);
    const std::string how = !isDrawn        ? "draw it, or say \"pictured\": false where there is no place to point at"
                            : option.unsure ? "remove the region: \"not sure\" is no place"
                                            : "remove the region, or \"pictured\": false";
    out.push_back({Code::kPictureMismatch, place, what, how});
  }
}

void comparePictures(const Model& model, std::set<std::string>& used, Diagnostics& out) {
  for (const Question& question : model.questions) {
    if (question.picture.empty()) continue;
    const Drawing* picture = model.pictureOf(question);
    if (question.options.empty()) {
      out.push_back({Code::kPictureMismatch,
                     {question.place.file, question.place.pointer + "/picture", 0},
                     "a reader picks options in a picture, and this question has none",
                     "remove \"picture\", or make it a question of kind one_of or any_of"});
    } else if (picture == nullptr) {
      reportMissing(question.place, "picture", question.picture, kPictureFolder, model.pictures, out);
    } else {
      compareRegions(question, *picture, out);
    }
    used.insert(fileOf(kPictureFolder, question.picture));
  }
}

}  // namespace

bool isDrawingFile(const std::string& name) {
  return name.ends_with(kDrawingEnding) && (name.starts_with(kPictureFolder) || name.starts_with(kDrawingFolder));
}

void loadDrawings(const SourceFiles& files, Model& model, Diagnostics& out) {
  model.pictures = readAll(files, kPictureFolder, out);
  model.drawings = readAll(files, kDrawingFolder, out);
  std::set<std::string> used;
  comparePictures(model, used, out);
  for (const Item& item : model.items) {
    if (item.drawing.empty()) continue;
    if (model.drawingOf(item) == nullptr) {
      reportMissing(item.place, "drawing", item.drawing, kDrawingFolder, model.drawings, out);
    }
    used.insert(fileOf(kDrawingFolder, item.drawing));
  }
  for (const auto* list : {&model.pictures, &model.drawings}) {
    for (const Drawing& drawing : *list) {
      if (used.count(drawing.file) > 0) continue;
      out.push_back({Code::kDrawingIdle,
                     {drawing.file, "", 0},
                     "nothing names this drawing",
                     list == &model.pictures ? "name it as \"picture\" of a question, or remove it"
                                             : "name it as \"drawing\" of an item, or remove it"});
    }
  }
}

}  // namespace advisor::compiler
