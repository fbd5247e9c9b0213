#pragma once
#include <cstdint>

namespace downline {

/// What a draw is for. Two draws share their luck only if seed, replication, stream, subject, week and index are all equal.
/// Append only: the number is part of every result.
enum class Stream : std::uint32_t {
  interest = 0,        ///< a person's interest in the category
  sociability = 1,     ///< how many people a person knows
  digital = 2,         ///< preference for the digital way
  drive = 3,           ///< drive to earn, and the common part of aptitude
  aptitude = 4,        ///< the part of aptitude that drive does not share
  outside_wage = 5,    ///< what an hour earns elsewhere
  tie = 6,             ///< whom a person knows (subject: person, index: tie)
  start = 7,           ///< the standing company at the start (subject: member)
  start_customer = 8,  ///< its customers (subject: member, index: customer)
  host = 9,            ///< whether an asked person hosts a party (subject: person, index: ask)
  guest = 10,          ///< invited, attending (subject: host, index: the member's person and the guest)
  offer = 11,          ///< answering a one-to-one contact (subject: person of the member, index: contact)
  priority =
      12,  ///< which of several offers in one week a person answers (subject: person, index: 8 times the member's person, and the channel)
  contact = 13,         ///< whom a member contacts one to one (subject: person of the member, index: contact)
  lead = 14,            ///< whom a lead is (subject: lead number, index 0)
  lead_share = 15,      ///< who gets a lead (subject: lead number)
  basket = 16,          ///< what an order is worth (subject: person, index: order)
  rate = 17,            ///< a customer's order rate (subject: person)
  dropout = 18,         ///< a customer's chance of dropping out after an order (subject: person)
  wait = 19,            ///< time to the next occasion to order (subject: person, index: occasion)
  service = 20,         ///< whether the occasion becomes an order (subject: person, index: occasion)
  leave_customer = 21,  ///< dropping out after this order (subject: person, index: order)
  satisfied = 22,       ///< satisfied with an order (subject: person, index: order)
  booking = 23,         ///< a guest books a party of her own (subject: person, index: the member's person)
  recruit = 24,         ///< gets the offer to join (subject: person, index: 0 at an order, 1 at a party)
  join_earn = 25,       ///< joins to earn (subject: person)
  join_discount = 26,   ///< joins for the discount (subject: person)
  selection = 27,       ///< noise of the company's interview (subject: person)
  member_class = 28,    ///< which class an entrant belongs to (subject: person)
  training = 29,        ///< completes a training (subject: person, index: kind)
  hazard = 30,          ///< a member's own chance of quitting (subject: person)
  quit = 31,            ///< quits this week (subject: person)
  count = 32,           ///< rounding an expected number to a whole one (subject: person)
  circle = 34,          ///< which of a host's ties are invited first (subject: host, index: the member's person)
  launch = 35,          ///< a newcomer gets a launch party (subject: person)
  contact_join = 36,    ///< gets the offer to join at a contact (subject: person of the member, index: contact)
  ask = 37,             ///< whom a member asks to host (subject: person, index: ask)
  applicant = 38,       ///< a person looked at when the standing company is seeded (subject: member, index: try)
  graph = 33,           ///< growth of a stored network (subject: person, index: tie)
  followers = 39,       ///< how many follow a person online
  follower = 40,        ///< who follows a person (subject: person, index: follower)
  post = 41,            ///< what kind of content a post is (subject: person of the member, index: post)
  view = 42,            ///< which of her audience looks at a post (subject: person of the member, index: view)
  look = 43,            ///< answering what a post shows (subject: person of the member, index: view)
  visit = 44,           ///< who visits a member's own shop (subject: person of the member, index: visit)
  browse = 45,          ///< answering there (subject: person of the member, index: visit)
  lead_source = 46,     ///< rounding the leads of a source (subject: source)
  digital_order = 47,   ///< an order is placed the digital way (subject: person, index: order)
  item = 48,            ///< which item of the catalogue is ordered (subject: person, index: order)
  return_order = 49,    ///< a disappointing order is sent back (subject: person, index: order)
  listener = 50,        ///< whom a customer tells (subject: person, index: order times 64, and the listener)
  tell = 51,            ///< how many she tells (subject: person, index: order)
  refer = 52,           ///< a listener follows a recommendation (subject: listener, index: teller)
  group = 53,           ///< a buyer gathers a group, whom she asks (subject: person, index: order times 64, and the asked)
  rumour = 54,          ///< who hears a rumour, from whom (subject: person, index: listener)
  event = 55,           ///< a member attends an event (subject: person)
  drift = 56,           ///< how far a member's own words lie from the company's (subject: person)
  photo = 57,           ///< a customer writes a review (subject: person, index: order)
  sample = 58,          ///< points of an experiment's design, never a run's (subject: point or trajectory, index: parameter)
  resample = 59,        ///< runs drawn again for an interval, never a run's (subject: resample, index: block)
};

}  // namespace downline
