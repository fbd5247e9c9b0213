"""Hosts, parties, one to one (docs/odd.md, section 7.2)."""

import luck
from world import Record


def member_offer(person, member, contact, channel, kind=None, sent=None):
    return Record(person=person, member=member, contact=contact, channel=channel, kind=kind, sent=sent)


def join_offer(person, sponsor, contact, cold=False, at_party=False):
    return Record(person=person, sponsor=sponsor, contact=contact, cold=cold, at_party=at_party)


def ask_host(s, m, i, u, week):
    """Whom she asks at ask i, if that person agrees."""
    x, r = s.members[m], s.now.reach
    asked, chance, degree = None, r.host_tie, s.ties.degree(x.person)
    if i % 2 == 0 and x.known:
        remembered = ring(x.known)
        asked, chance = remembered[s.luck.draws("ask", x.person, week, i, (len(remembered),))[0]], r.host_customer
    elif degree > 0:
        asked = s.ties.tie(x.person, s.luck.draws("ask", x.person, week, i, (degree,))[0], week)[0]
    return asked if asked is not None and u < chance and not s.is_member(asked) else None


def ring(known):
    """The last eight, each in the place that it took."""
    places = [None] * min(len(known), 8)
    for n, person in enumerate(known):
        places[n % 8] = person
    return places


def find_host(s, m, week):
    x, r = s.members[m], s.now.reach
    hours = x.way_hours[0]
    if hours <= 0:
        return
    x.bank = min(x.bank + hours, 2.0 * r.party_hours)
    if x.bookings >= r.enough_booked:
        return
    asks = luck.whole_number(hours * r.asks_per_hour, s.luck.u("count", x.person, week, 0))
    for i in range(asks):
        u = s.luck.u("host", x.person, week, i)
        if u >= max(r.host_customer, r.host_tie):
            continue
        host = ask_host(s, m, i, u, week)
        if host is not None:
            x.bookings += 1
            when = week + r.booking_weeks
            s.bookings.setdefault(when, []).append(Record(member=m, host=host, planned=when))
            x.refused += i
            return
    if x.known or s.ties.degree(x.person) > 0:
        x.refused += asks


def start_parties(s, week):
    r, parties = s.now.reach, []
    for booking in s.bookings.pop(week, []):
        x = s.members[booking.member]
        if not x.present:
            continue
        free = not s.is_member(booking.host) or booking.host == x.person
        again = x.last_party == week and x.last_host == booking.host
        if x.bank >= r.party_hours and free and not again:
            x.bank -= r.party_hours
            x.bookings -= 1
            x.last_party, x.last_host = week, booking.host
            parties.append(Record(member=booking.member, host=booking.host, sales=0, orders=0, booked=0))
        elif week - booking.planned < r.wait_weeks and free:
            s.bookings.setdefault(week + 1, []).append(booking)
        else:
            x.bookings -= 1
    return parties


def invite(s, party, week):
    """Who comes: (person, buys, annoyed)."""
    r = s.now.reach
    degree = s.ties.degree(party.host)
    q = s.person_of(party.member)
    guests = min(r.invited, degree)
    s.add("contacts", guests)
    first = s.luck.draws("circle", party.host, week, q, (degree,))[0] if degree else 0
    for i in range(guests):
        person, strength = s.ties.tie(party.host, (first + i) % degree, week)
        u = s.luck.u("guest", party.host, week, q * 256 + i)
        if s.is_member(person):
            continue
        a = luck.logistic(luck.logit(r.attendance) + r.attendance_interest * s.traits.log_interest(person) - s.pressure(person, week))
        if u >= a:
            continue
        b = luck.logistic(s.decision(person, strength, "party", s.skill(party.member), week))
        yield person, u < a * b, not u < a * b and u >= a - a * (1.0 - b) * r.annoyed


def hold_parties(s, week):
    for m in s.here:
        find_host(s, m, week)
    s.parties = start_parties(s, week)
    s.add("parties", len(s.parties))
    arrivals = [(n, *guest) for n, party in enumerate(s.parties) for guest in invite(s, party, week)]
    offers = []
    for n, person, buys, annoyed in arrivals:
        s.add("guests")
        if buys:
            offers.append(member_offer(person, s.parties[n].member, n, "party"))
        if annoyed:
            s.annoy(person, week)
    return offers


def meet_one_to_one(s, week):
    r, answers, offers, joins = s.now.reach, [], [], []
    for m in s.here:
        x = s.members[m]
        degree = s.ties.degree(x.person)
        if x.way_hours[1] <= 0 or degree == 0:
            continue
        contacts = luck.whole_number(x.way_hours[1] / r.contact_hours, s.luck.u("count", x.person, week, 1))
        s.add("contacts", contacts)
        x.refused += contacts
        for i in range(contacts):
            person, strength = s.ties.tie(x.person, s.luck.draws("contact", x.person, week, i, (degree,))[0], week)
            if s.luck.u("contact_join", x.person, week, i) < s.now.joining.offer_at_contact:
                joins.append(join_offer(person, m, i))
            if s.is_member(person):
                continue
            u = s.luck.u("offer", x.person, week, i)
            p = luck.logistic(s.decision(person, strength, "one_to_one", s.skill(m), week))
            if u < p:
                answers.append((person, m, i, True))
            elif u >= 1.0 - r.annoyed * (1.0 - p):
                answers.append((person, m, i, False))
    for person, m, i, buys in answers:
        if buys:
            offers.append(member_offer(person, m, i, "one_to_one"))
            s.members[m].refused -= 1
        else:
            s.annoy(person, week)
    return offers, joins
