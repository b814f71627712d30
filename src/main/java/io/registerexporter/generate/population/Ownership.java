package io.registerexporter.generate.population;

import java.util.OptionalLong;

/**
 * Who owns what: the source and target of every stored relationship, by its number.
 *
 * <p>Companies have an ordinal beside their index: ordinals below {@link #ownedCompanies} are the
 * targets of relationships, the others of none. Neighbouring ordinals form {@link Figures}, and a
 * shuffle spreads them over the register.
 */
final class Ownership {

  private final long seed;
  private final long owners;
  private final long companies;
  private final long owned;
  private final long ownersOfOne;
  private final Figures figures;
  private final Shuffle order;
  private final long relationships;

  /**
   * @param registerSize entities of the whole register, which the size of figures follows
   * @param largestOwner companies of the largest owner, if they do not follow it
   */
  Ownership(long seed, Census census, long registerSize, OptionalLong largestOwner) {
    this.seed = seed;
    owners = census.count(Census.Kind.OWNER);
    companies = census.count(Census.Kind.COMPANY);
    owned = owners == 0 ? 0 : companies - companies / 5;
    long fan = Figures.fan(registerSize);
    ownersOfOne = Math.min(fan, owners);
    figures = Figures.of(registerSize, largestOwner.orElse(fan), owned, owners);
    order = new Shuffle(companies, Chance.at(seed, Chance.Matter.COMPANY_ORDER, 0));
    long notOwnersFirst = owned - figures.widelyHeld().size() - figures.plain().size();
    relationships = Math.max(owners + notOwnersFirst, census.entities() * 37 / 80);
  }

  long relationships() {
    return relationships;
  }

  long companies() {
    return companies;
  }

  /** How many companies are the target of a relationship. */
  long ownedCompanies() {
    return owned;
  }

  /** How many companies the largest owner has, at least. */
  long largestOwner() {
    return figures.hubs().get(0).size();
  }

  /** Index of the company with an ordinal. */
  long company(long ordinal) {
    return order.at(ordinal);
  }

  /** The first relationship of each owner has the owner's index for its number. */
  Holding at(long relationship) {
    return relationship < owners ? firstOf(relationship) : further(relationship);
  }

  private Holding firstOf(long owner) {
    if (owner < ownersOfOne) {
      return new Holding(true, owner, company(figures.widelyHeld().start()));
    }
    long ordinal = figures.plain().start() + owner - ownersOfOne;
    return new Holding(
        true,
        owner,
        figures.plain().contains(ordinal) ? company(ordinal) : anyOwned(chance(owner)));
  }

  /** One relationship for each ordinal that no owner's first has for its target; then any. */
  private Holding further(long relationship) {
    long ordinal = relationship - owners + figures.widelyHeld().end();
    if (ordinal >= figures.plain().start()) {
      ordinal += figures.plain().size();
    }
    if (figures.chain().contains(ordinal) && ordinal + 1 < figures.chain().end()) {
      return new Holding(false, company(ordinal + 1), company(ordinal));
    }
    if (figures.ring().contains(ordinal)) {
      boolean last = ordinal + 1 == figures.ring().end();
      long next = last ? figures.ring().start() : ordinal + 1;
      return new Holding(false, company(next), company(ordinal));
    }
    if (figures.selfOwned().contains(ordinal)) {
      return new Holding(false, company(ordinal), company(ordinal));
    }
    for (int hub = 0; hub < figures.hubs().size(); hub++) {
      if (figures.hubs().get(hub).contains(ordinal)) {
        return new Holding(true, hub % owners, company(ordinal));
      }
    }
    return byAnyone(chance(relationship), ordinal);
  }

  private Holding byAnyone(Chance chance, long ordinal) {
    boolean byOwner = figures.chain().contains(ordinal) || chance.percent(40);
    long source = chance.below(byOwner ? owners : companies);
    return new Holding(byOwner, source, ordinal < owned ? company(ordinal) : anyOwned(chance));
  }

  private long anyOwned(Chance chance) {
    return company(chance.below(owned));
  }

  private Chance chance(long relationship) {
    return Chance.at(seed, Chance.Matter.RELATIONSHIP, relationship);
  }
}
