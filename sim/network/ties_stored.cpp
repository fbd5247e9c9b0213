#include "sim/network/ties_stored.hpp"

#include <algorithm>
#include <memory>

#include "sim/core/check.hpp"
#include "sim/core/error.hpp"
#include "sim/network/ties.hpp"

namespace downline {

template <class ForEachTie>
void StoredTies::fill(PersonId people, bool weighted, const ForEachTie& for_each_tie) {
  // While the rows are filled, first_[p + 1] is where the next neighbour of p goes; in the end that is where p + 1 starts.
  first_.assign(std::size_t{people} + 2, 0);
  for_each_tie([this](PersonId a, PersonId b, float) {
    ++first_[std::size_t{a} + 2];
    ++first_[std::size_t{b} + 2];
  });
  for (std::size_t p = 2; p < first_.size(); ++p) first_[p] += first_[p - 1];
  others_.resize(first_.back());
  if (weighted) strengths_.resize(first_.back());
  const auto place = [this, weighted](PersonId person, PersonId other, float strength) {
    const std::uint32_t at = first_[std::size_t{person} + 1]++;
    others_[at] = other;
    if (weighted) strengths_[at] = strength;
  };
  for_each_tie([&place](PersonId a, PersonId b, float strength) {
    place(a, b, strength);
    place(b, a, strength);
  });
  first_.pop_back();
}

StoredTies::StoredTies(std::span<const Edge> edges, PersonId people, float largest_weight) {
  const bool weighted = largest_weight > 0;
  fill(people, weighted, [&](const auto& visit) {
    for (const Edge& edge : edges) visit(edge.a, edge.b, weighted ? edge.weight / largest_weight : 1.0F);
  });
}

StoredTies::StoredTies(const std::vector<std::uint32_t>& first, const std::vector<PersonId>& targets) {
  const auto people = static_cast<PersonId>(first.size() - 1);
  fill(people, false, [&](const auto& visit) {
    for (PersonId person = 0; person < people; ++person)
      for (std::uint32_t i = first[person]; i < first[person + 1]; ++i) visit(person, targets[i], 1.0F);
  });
}

std::uint64_t StoredTies::bytes() const {
  return sizeof(*this) + sizeof(std::uint32_t) * first_.capacity() + sizeof(PersonId) * others_.capacity() +
         sizeof(float) * strengths_.capacity();
}

std::unique_ptr<Ties> from_file(const EdgeList& list, PersonId people) {
  if (list.names.size() > people)
    throw Error(ErrorKind::scenario, "the network has " + std::to_string(list.names.size()) + " people",
                "the market has " + std::to_string(people), "set `people` to " + std::to_string(list.names.size()) + " or more");
  float largest = 0.0F;
  if (list.weighted)
    for (const Edge& edge : list.edges) largest = std::max(largest, edge.weight);
  return std::make_unique<StoredTies>(list.edges, people, largest);
}

}  // namespace downline
