package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Ids;
import io.registerexporter.mapping.End;
import io.registerexporter.register.EntityType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * Columns of what other documents have to know of an entity.
 *
 * @param kind type and whether it is a trust, or {@link #NOT_STORED}
 * @param hash the hash in its statement's id
 * @param date of its latest statement, in days since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record EntityFacts(byte[] kind, long[] hash, int[] date) implements Serializable {

  static final byte NOT_STORED = -1;
  static final EntityFacts NONE = empty(0);

  private static final int TYPE = 3;
  private static final int TRUST = 4;
  private static final EntityType[] TYPES = EntityType.values();

  static byte kind(EntityType type, boolean isTrust) {
    return (byte) (type.ordinal() | (isTrust ? TRUST : 0));
  }

  /** Facts to be filled in. */
  static EntityFacts empty(int size) {
    return new EntityFacts(new byte[size], new long[size], new int[size]);
  }

  int size() {
    return kind.length;
  }

  boolean isStored(int number) {
    return kind[number] != NOT_STORED;
  }

  /** Whether it is stored and of the type. */
  boolean is(EntityType type, int number) {
    return isStored(number) && type(number) == type;
  }

  private EntityType type(int number) {
    return TYPES[kind[number] & TYPE];
  }

  void copy(int number, EntityFacts from, int there) {
    kind[number] = from.kind[there];
    hash[number] = from.hash[there];
    date[number] = from.date[there];
  }

  EntityFacts select(int[] numbers) {
    return new EntityFacts(
        Columns.select(kind, numbers),
        Columns.select(hash, numbers),
        Columns.select(date, numbers));
  }

  /** Columns one after the other. */
  static EntityFacts concat(List<EntityFacts> all) {
    return new EntityFacts(
        Columns.concatBytes(all.stream().map(EntityFacts::kind).toList()),
        Columns.concatLongs(all.stream().map(EntityFacts::hash).toList()),
        Columns.concatInts(all.stream().map(EntityFacts::date).toList()));
  }

  /** A stored entity as an end of a relationship. */
  End end(Ids ids, int number) {
    return new End(
        HexFormat.of().formatHex(ids.objectId(number)),
        type(number),
        hash[number],
        LocalDate.ofEpochDay(date[number]),
        (kind[number] & TRUST) != 0);
  }
}
