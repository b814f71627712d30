package io.registerexporter.generate.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.generate.gallery.Gallery;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipTest {

  private static final long SEED = 3;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 5, 17, 79, 80, 81, 333, 2_000, 20_000})
  void anySize_givesEveryOwnerAndEveryOwnedCompanyARelationship(long entities) {
    Census census = new Census(entities);
    Ownership ownership =
        new Ownership(SEED, census, entities + Gallery.ENTITIES, OptionalLong.empty());

    List<Holding> holdings = holdings(ownership);

    assertThat(census.count(Census.Kind.OWNER))
        .isEqualTo(
            holdings.stream().filter(Holding::byOwner).map(Holding::source).distinct().count());
    Set<Long> owned =
        LongStream.range(0, ownership.ownedCompanies())
            .mapToObj(ownership::company)
            .collect(Collectors.toSet());
    assertThat(holdings.stream().map(Holding::target).collect(Collectors.toSet())).isEqualTo(owned);
    assertThat(owned).allMatch(company -> company < census.count(Census.Kind.COMPANY));
  }

  @Test
  void firstRelationships_areTheOwners() {
    Ownership ownership = new Ownership(SEED, new Census(2_000), 2_000, OptionalLong.empty());

    for (long owner = 0; owner < new Census(2_000).count(Census.Kind.OWNER); owner++) {
      assertThat(ownership.at(owner).byOwner()).isTrue();
      assertThat(ownership.at(owner).source()).isEqualTo(owner);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2_000, 20_000})
  void chainAndRing_areClosedLinkByLink(long entities) {
    Census census = new Census(entities);
    Ownership ownership = new Ownership(SEED, census, entities, OptionalLong.empty());
    Figures figures =
        Figures.of(
            entities,
            Figures.fan(entities),
            ownership.ownedCompanies(),
            census.count(Census.Kind.OWNER));
    Set<Holding> holdings = Set.copyOf(holdings(ownership));

    Range chain = figures.chain();
    assertThat(chain.size()).isEqualTo(entities / 20);
    for (long i = chain.start(); i + 1 < chain.end(); i++) {
      assertThat(holdings).contains(owns(ownership, i + 1, i));
    }
    Range ring = figures.ring();
    assertThat(ring.size()).isEqualTo(entities / 100);
    for (long i = ring.start(); i < ring.end(); i++) {
      assertThat(holdings).contains(owns(ownership, i + 1 < ring.end() ? i + 1 : ring.start(), i));
    }
  }

  @Test
  void largeRegister_hasFiguresOfFixedSize() {
    long entities = 2_000_000;
    Census census = new Census(entities);
    Figures figures =
        Figures.of(
            entities,
            Figures.fan(entities),
            new Ownership(SEED, census, entities, OptionalLong.empty()).ownedCompanies(),
            census.count(Census.Kind.OWNER));

    assertThat(Figures.fan(entities)).isEqualTo(100_000);
    assertThat(figures.hubs())
        .extracting(Range::size)
        .containsExactly(100_000L, 10_000L, 10_000L, 10_000L);
    assertThat(figures.chain().size()).isEqualTo(1_000);
    assertThat(figures.widelyHeld().size()).isOne();
    assertThat(figures.selfOwned().size()).isOne();
    assertThat(figures.rest().size()).isPositive();
  }

  @Test
  void largestOwner_hasAsManyCompaniesAsAskedFor() {
    Census census = new Census(20_000);
    Ownership ownership = new Ownership(SEED, census, 20_000, OptionalLong.of(5_000));

    Map<Long, Long> byOwner =
        holdings(ownership).stream()
            .filter(Holding::byOwner)
            .collect(Collectors.groupingBy(Holding::source, Collectors.counting()));

    assertThat(ownership.largestOwner()).isEqualTo(5_000);
    assertThat(byOwner.values().stream().filter(companies -> companies >= 5_000)).hasSize(1);
    assertThat(byOwner).hasSize((int) census.count(Census.Kind.OWNER));
  }

  private static List<Holding> holdings(Ownership ownership) {
    return LongStream.range(0, ownership.relationships()).mapToObj(ownership::at).toList();
  }

  private static Holding owns(Ownership ownership, long source, long target) {
    return new Holding(false, ownership.company(source), ownership.company(target));
  }
}
