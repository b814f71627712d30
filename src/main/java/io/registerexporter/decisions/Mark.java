package io.registerexporter.decisions;

/** What the others say of an entity; several at once are bits of one byte. */
enum Mark {
  /** Somebody holds interests in it, exported or not. */
  HAS_OWNERS,
  /** One of those is a person. */
  HAS_PERSON_AS_OWNER,
  /** It is the subject of an exported relationship. */
  IS_TARGET,
  /** It is the interested party of an exported relationship. */
  IS_PARTY,
  /** It has said itself who owns it. */
  HAS_PSC_STATEMENT,
  /** It was merged into another one that is stored. */
  IS_MERGED,
  /** A company leads to it, which is of unknown type. */
  IS_REACHED,
  /** It has owners none of which leads to a person. */
  IS_STUCK;

  byte bit() {
    return (byte) (1 << ordinal());
  }

  boolean isIn(byte marks) {
    return (marks & bit()) != 0;
  }
}
