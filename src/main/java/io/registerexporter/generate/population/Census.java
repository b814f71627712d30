package io.registerexporter.generate.population;

/**
 * How many entities of each kind there are, and at which place each stands.
 *
 * <p>Every 80 entities are 35 companies, 20 owners and 25 bystanders, evenly mixed. A place is the
 * number of an entity among all, an index its number among its kind.
 */
final class Census {

  /** What an entity is to the others. */
  enum Kind {
    /** A legal entity. */
    COMPANY(35),
    /** A natural person that is the source of relationships. */
    OWNER(20),
    /** An entity that no relationship names. */
    BYSTANDER(25);

    private final int perBlock;

    Kind(int perBlock) {
      this.perBlock = perBlock;
    }
  }

  private static final int BLOCK = 80;

  /** The kind at each place of a block. */
  private static final Kind[] KINDS = new Kind[BLOCK];

  /** The index in the block at each place of it. */
  private static final int[] INDEXES = new int[BLOCK];

  /** The places of each kind in a block. */
  private static final int[][] PLACES = new int[Kind.values().length][];

  static {
    int[] given = new int[Kind.values().length];
    for (Kind kind : Kind.values()) {
      PLACES[kind.ordinal()] = new int[kind.perBlock];
    }
    for (int place = 0; place < BLOCK; place++) {
      Kind kind = mostOverdue(place, given);
      int index = given[kind.ordinal()]++;
      KINDS[place] = kind;
      INDEXES[place] = index;
      PLACES[kind.ordinal()][index] = place;
    }
  }

  private final long entities;

  Census(long entities) {
    this.entities = entities;
  }

  long entities() {
    return entities;
  }

  /** The number of entities of a kind. */
  long count(Kind kind) {
    long count = entities / BLOCK * kind.perBlock;
    for (int place = 0; place < entities % BLOCK; place++) {
      count += KINDS[place] == kind ? 1 : 0;
    }
    return count;
  }

  Kind kindAt(long place) {
    return KINDS[(int) (place % BLOCK)];
  }

  long indexAt(long place) {
    int inBlock = (int) (place % BLOCK);
    return place / BLOCK * KINDS[inBlock].perBlock + INDEXES[inBlock];
  }

  long placeOf(Kind kind, long index) {
    return index / kind.perBlock * BLOCK + PLACES[kind.ordinal()][(int) (index % kind.perBlock)];
  }

  private static Kind mostOverdue(int place, int[] given) {
    Kind most = Kind.COMPANY;
    for (Kind kind : Kind.values()) {
      if (overdue(kind, place, given) > overdue(most, place, given)) {
        most = kind;
      }
    }
    return most;
  }

  private static int overdue(Kind kind, int place, int[] given) {
    return kind.perBlock * (place + 1) - given[kind.ordinal()] * BLOCK;
  }
}
