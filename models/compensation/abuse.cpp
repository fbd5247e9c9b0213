#include "models/compensation/abuse.hpp"

#include <algorithm>
#include <functional>

#include "models/compensation/plan.hpp"

namespace downline {
namespace {

constexpr Cents own_sales = 300'00;
constexpr std::size_t width = 3, levels = 4;

/// The network over two periods, and which accounts are the player's.
struct Game {
  std::vector<MemberId> sponsor;
  std::vector<Cents> sales[2], customers[2], returns[2];
  std::vector<MemberId> accounts;

  MemberId add(MemberId above, Cents each) {
    sponsor.push_back(above);
    for (int p = 0; p < 2; ++p) {
      sales[p].push_back(each);
      customers[p].push_back(each);
      returns[p].push_back(0);
    }
    return static_cast<MemberId>(sponsor.size() - 1);
  }
  /// What the player gets from the plan in both periods.
  [[nodiscard]] Cents earned(const std::vector<ComponentSpec>& components) const {
    Plan plan = make_plan(components);
    const std::vector<std::uint8_t> present(sponsor.size(), 1);
    Cents sum = 0;
    for (int p = 0; p < 2; ++p) {
      PayPeriod period{sponsor, present, sales[p]};
      period.customer_sales = customers[p];
      period.returns = returns[p];
      const std::vector<Cents> cash = pay_period(plan, period).cash(sponsor.size());
      for (const MemberId account : accounts) sum += cash[account];
    }
    return sum;
  }
};

/// The standard network. The player stands `depth` levels below the root, first of her level; `enter` puts in her accounts below
/// the given sponsor and names whom her recruits go below.
Game standard(std::size_t depth, const std::function<MemberId(Game&, MemberId)>& enter) {
  Game game;
  std::vector<MemberId> level{nobody};
  for (std::size_t d = 0; d <= levels; ++d) {
    std::vector<MemberId> next;
    for (const MemberId above : level)
      for (std::size_t child = 0; child < (d == 0 ? 1 : width); ++child) {
        const bool player = d == depth && next.empty();
        next.push_back(player ? enter(game, above) : game.add(above, own_sales));
      }
    level = std::move(next);
  }
  return game;
}

MemberId honest(Game& game, MemberId above) {
  game.accounts = {game.add(above, own_sales)};
  return game.accounts[0];
}

Game chained(std::size_t depth, std::size_t accounts) {
  return standard(depth, [&](Game& game, MemberId above) {
    const auto parts = static_cast<Cents>(accounts);
    for (Cents i = 0; i < parts; ++i) {
      above = game.add(above, own_sales * (i + 1) / parts - own_sales * i / parts);
      game.accounts.push_back(above);
    }
    return above;
  });
}

Game stacked(std::size_t depth, Cents below_each) {
  return standard(depth, [&](Game& game, MemberId above) {
    const MemberId top = game.add(above, own_sales - 2 * below_each);
    const MemberId left = game.add(top, below_each), right = game.add(top, below_each);
    game.accounts = {top, left, right};
    return left;
  });
}

/// She buys `amount` for herself: in the first period or in both; perhaps returning it.
Cents purchase(const std::vector<ComponentSpec>& components, Game game, Cents amount, bool returned) {
  const MemberId m = game.accounts[0];
  Cents paid = 0;
  for (int p = 0; p < (returned ? 1 : 2); ++p) {
    game.sales[p][m] += amount;
    paid += amount;
  }
  if (returned) {
    game.returns[1][m] = amount;
    paid = 0;
  }
  return game.earned(components) - paid;
}

constexpr Cents small_purchases[] = {10'00, 50'00, 100'00, 200'00, 300'00};
constexpr Cents large_purchases[] = {1'000'00, 2'000'00, 5'000'00, 10'000'00, 50'000'00};

/// The best that the player at one place can make of each manoeuvre.
std::vector<Cents> gains_at(const std::vector<ComponentSpec>& components, std::size_t depth) {
  const Game plain = standard(depth, honest);
  const Cents before = plain.earned(components);
  std::vector<Cents> best(manoeuvre_count, 0);
  const auto consider = [&](Manoeuvre which, Cents earned) {
    Cents& gain = best[static_cast<std::size_t>(which)];
    gain = std::max(gain, earned - before);
  };
  for (const std::size_t accounts : {2U, 3U, 5U}) consider(Manoeuvre::chain, chained(depth, accounts).earned(components));
  for (const Cents below : {0, 50'00, 100'00, 150'00}) consider(Manoeuvre::stack, stacked(depth, below).earned(components));
  for (const Cents amount : small_purchases) consider(Manoeuvre::self_purchase, purchase(components, plain, amount, false));
  for (const Cents amount : large_purchases) {
    consider(Manoeuvre::buy_rank, purchase(components, plain, amount, false));
    consider(Manoeuvre::buy_and_return, purchase(components, plain, amount, true));
  }
  for (const Cents moved : {-own_sales, -own_sales / 2, own_sales / 2, own_sales}) {
    Game game = plain;
    for (int p = 0; p < 2; ++p) {
      const Cents change = p == 0 ? moved : -moved;
      game.sales[p][game.accounts[0]] += change;
      game.customers[p][game.accounts[0]] += change;
    }
    consider(Manoeuvre::early_late, game.earned(components));
  }
  return best;
}

}  // namespace

const std::array<ManoeuvreInfo, manoeuvre_count>& manoeuvres() {
  static const std::array<ManoeuvreInfo, manoeuvre_count> list{{
      {"chain", {"Taking part as a chain of accounts.", "Participer sous forme d'une chaîne de comptes."}},
      {"stack", {"Filling one's own legs with false names.", "Remplir ses propres jambes de prête-noms."}},
      {"self_purchase", {"Buying a little for oneself to qualify.", "Acheter un peu pour soi afin de se qualifier."}},
      {"buy_rank", {"Buying one's rank or step.", "Acheter son rang ou son palier."}},
      {"early_late", {"Moving orders between two periods.", "Déplacer des commandes entre deux périodes."}},
      {"buy_and_return", {"Buying in one period and returning in the next.", "Acheter dans une période et retourner dans la suivante."}},
  }};
  return list;
}

std::vector<Cents> gains(const std::vector<ComponentSpec>& components) {
  std::vector<Cents> best(manoeuvre_count, 0);
  for (std::size_t depth = 0; depth <= levels; ++depth) {
    const std::vector<Cents> here = gains_at(components, depth);
    std::transform(best.begin(), best.end(), here.begin(), best.begin(), [](Cents a, Cents b) { return std::max(a, b); });
  }
  return best;
}

}  // namespace downline
