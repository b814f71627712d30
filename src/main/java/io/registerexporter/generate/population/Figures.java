package io.registerexporter.generate.population;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures that owned companies form, each a run of ordinals, one after the other.
 *
 * @param widelyHeld one company with many owners
 * @param chain each company is owned by the next, the last one by a person
 * @param ring each company is owned by the next, the last one by the first
 * @param selfOwned a company that owns itself
 * @param hubs the companies of a few owners, most of them of the first
 * @param plain companies of an owner that has no other duty
 * @param rest all other owned companies
 */
record Figures(
    Range widelyHeld,
    Range chain,
    Range ring,
    Range selfOwned,
    List<Range> hubs,
    Range plain,
    Range rest) {

  private static final long MAX_CHAIN = 1_000;
  private static final long MAX_FAN = 100_000;
  private static final int SMALL_HUBS = 3;

  /**
   * Lays the figures out; those that come late are small or empty where there is no room.
   *
   * @param registerSize entities of the whole register, which the size of figures follows
   * @param largestOwner companies of the first hub
   * @param owned number of owned companies
   * @param owners number of owners
   */
  static Figures of(long registerSize, long largestOwner, long owned, long owners) {
    long fan = fan(registerSize);
    Range widelyHeld = new Range(0, Math.min(1, owned));
    Range chain = widelyHeld.next(Math.min(registerSize / 20, MAX_CHAIN), owned);
    List<Range> hubs = new ArrayList<>();
    hubs.add(chain.next(largestOwner, owned));
    for (int i = 0; i < SMALL_HUBS; i++) {
      hubs.add(hubs.get(i).next(fan / 10, owned));
    }
    Range ring = hubs.get(SMALL_HUBS).next(Math.min(registerSize / 100, MAX_CHAIN), owned);
    Range selfOwned = ring.next(1, owned);
    Range plain = selfOwned.next(owners - Math.min(fan, owners), owned);
    Range rest = plain.next(owned, owned);
    return new Figures(widelyHeld, chain, ring, selfOwned, List.copyOf(hubs), plain, rest);
  }

  /**
   * The relationships of the company with many owners, and of the largest hub unless it is told.
   */
  static long fan(long registerSize) {
    return Math.max(1, Math.min(registerSize / 20, MAX_FAN));
  }
}
