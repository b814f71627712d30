package io.registerexporter.bods;

import java.util.List;
import java.util.Optional;

/**
 * Says which interests an interested party holds in an entity; a relationship statement from 0.4
 * on.
 *
 * @param identity what it is known by
 * @param subject the entity that interests are held in
 * @param interestedParty who holds them
 * @param interests may be empty
 * @param terms what holds for each of the interests
 * @param source where the register has it from
 */
public record OwnershipOrControlStatement(
    Identity identity,
    Subject subject,
    InterestedParty interestedParty,
    List<Interest> interests,
    Terms terms,
    Optional<Source> source)
    implements Statement {

  /**
   * @param reference the statement about it
   * @param isTrust whether that statement calls it a trust
   */
  public record Subject(Reference reference, boolean isTrust) {}

  /**
   * @param level whether the interests are held directly
   * @param beneficialOwnershipOrControl whether they make a beneficial owner; empty if that is not
   *     known
   * @param period since when and until when they are held
   */
  public record Terms(
      DirectOrIndirect level, Optional<Boolean> beneficialOwnershipOrControl, Period period) {}

  /** The standard's directOrIndirect codelist. */
  public enum DirectOrIndirect {
    DIRECT("direct"),
    INDIRECT("indirect"),
    UNKNOWN("unknown");

    private final String code;

    DirectOrIndirect(String code) {
      this.code = code;
    }

    /** The same in every version. */
    public String code() {
      return code;
    }
  }

  @Override
  public StatementType type() {
    return StatementType.OWNERSHIP_OR_CONTROL;
  }
}
