package io.registerexporter.bods;

/** What a version of the standard makes a writer print otherwise than it is known. */
public enum Change {
  /** A day is printed where only a week, month or year is known. */
  DATE_ROUNDED,
  /** The day that a statement was made is after its publication, and another one is taken. */
  STATEMENT_DATE_IN_FUTURE,
  /** The code of an identifier's list is left out, since no list is known by it. */
  IDENTIFIER_SCHEME_UNKNOWN,
  /** The role in an arrangement is printed as another interest in what is no such arrangement. */
  INTEREST_ROLE_NEEDS_ARRANGEMENT;

  /** Who wants to know of changes. */
  public interface Listener {

    /**
     * @param value what was known
     */
    void changed(Change change, String value);
  }
}
