#include <nlohmann/json.hpp>

#include "app/sensitivity.hpp"

namespace downline {
namespace {

using SensitivityJson = nlohmann::ordered_json;

SensitivityJson json_of(const Share& share) { return {{"value", share.value}, {"ci95", {share.low, share.high}}}; }

/// A value as the design writes it: a number, or a text.
SensitivityJson json_value(const Dimension& dimension, double value) {
  const auto index = static_cast<std::size_t>(value);
  if (!dimension.ordered && index < dimension.listed.size()) return dimension.listed[index];
  return value;
}

SensitivityJson tornado_json(const SweepCases& cases, const Sensitivity& s) {
  SensitivityJson list = SensitivityJson::array();
  for (const std::size_t k : by_swing(s.bars)) {
    const TornadoBar& bar = s.bars[k];
    const Dimension& dimension = cases.dimensions[k];
    list.push_back({{"parameter", dimension.path},
                    {"low_at", json_value(dimension, bar.low_at)},
                    {"high_at", json_value(dimension, bar.high_at)},
                    {"low", bar.low},
                    {"high", bar.high},
                    {"n_low", bar.n_low},
                    {"n_high", bar.n_high},
                    {"swing", bar.swing},
                    {"ci95", {bar.swing_low, bar.swing_high}}});
  }
  return list;
}

SensitivityJson effects_json(const SweepCases& cases, const Sensitivity& s) {
  SensitivityJson all = SensitivityJson::object();
  for (std::size_t k = 0; k < s.effects.size(); ++k) {
    const ElementaryEffects& e = s.effects[k];
    all[cases.dimensions[k].path] = {
        {"mu", e.mean.mean}, {"mu_star", e.size.mean}, {"mu_star_ci95", {e.size.low, e.size.high}}, {"sigma", e.spread}, {"n", e.size.n}};
  }
  return all;
}

SensitivityJson indices_json(const SweepCases& cases, const SobolIndices& indices) {
  SensitivityJson json{{"blocks", indices.blocks}, {"left_out", indices.left_out}, {"mean", indices.mean}, {"variance", indices.variance}};
  json["parameters"] = SensitivityJson::object();
  for (std::size_t k = 0; k < indices.parameters.size(); ++k)
    json["parameters"][cases.dimensions[k].path] = {{"first", json_of(indices.parameters[k].first)},
                                                    {"total", json_of(indices.parameters[k].total)}};
  for (std::size_t i = 0; i < indices.pairs.size(); ++i)
    for (std::size_t j = i + 1; j < indices.pairs.size(); ++j)
      json["pairs"].push_back({{"first", cases.dimensions[i].path},
                               {"second", cases.dimensions[j].path},
                               {"value", indices.pairs[i][j].value},
                               {"ci95", {indices.pairs[i][j].low, indices.pairs[i][j].high}}});
  return json;
}

SensitivityJson box_json(const SweepCases& cases, const PrimBox& box) {
  SensitivityJson json{{"cases", box.inside}, {"wins", box.wins}, {"coverage", box.coverage}, {"density", box.density}};
  json["limits"] = SensitivityJson::object();
  for (std::size_t k = 0; k < box.limits.size(); ++k) {
    const PrimLimit& limit = box.limits[k];
    if (!limit.restricted) continue;
    SensitivityJson& out = json["limits"][cases.dimensions[k].path];
    if (limit.has_low) out["low"] = limit.low;
    if (limit.has_high) out["high"] = limit.high;
    for (const double value : limit.kept) out["kept"].push_back(json_value(cases.dimensions[k], value));
    out["p"] = limit.p_value;
  }
  return json;
}

}  // namespace

std::string sensitivity_json(const SweepCases& cases, const std::vector<Sensitivity>& all, const std::optional<Discovery>& discovery) {
  SensitivityJson json{{"metric", cases.metric},
                       {"unit", cases.unit},
                       {"method", method_name(cases.design.method)},
                       {"points", cases.design.points.size()},
                       {"replications", cases.replications}};
  json["of"] = SensitivityJson::object();
  for (const Sensitivity& s : all) {
    SensitivityJson& one = json["of"][s.of];
    one["cases"] = s.cases;
    one["mean"] = s.response.mean;
    one["share_of_luck"] = s.share_of_luck;
    if (!s.effects.empty()) one["elementary_effects"] = effects_json(cases, s);
    if (s.indices) one["sobol"] = indices_json(cases, *s.indices);
    one["tornado"] = tornado_json(cases, s);
  }
  if (discovery) {
    SensitivityJson boxes = SensitivityJson::array();
    for (const PrimBox& box : discovery->boxes) boxes.push_back(box_json(cases, box));
    json["discovery"] = {{"wins", discovery->winner}, {"chosen", discovery->chosen}, {"boxes", std::move(boxes)}};
  }
  return json.dump(2, ' ', false, SensitivityJson::error_handler_t::replace) + "\n";
}

}  // namespace downline
