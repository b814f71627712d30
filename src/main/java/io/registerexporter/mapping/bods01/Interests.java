package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Interest;
import io.registerexporter.bods.InterestType;
import io.registerexporter.bods.Period;
import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import io.registerexporter.mapping.Dates;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Relationship;
import io.registerexporter.register.Scalar;
import io.registerexporter.register.StoredInterest;
import java.util.List;
import java.util.Optional;

/** The interests of a stored relationship; each has the relationship's dates. */
final class Interests {

  private Interests() {}

  static List<Interest> of(Relationship relationship) {
    return relationship.interests().stream().map(Interests::interest).toList();
  }

  /** The dates of all of them. */
  static Period period(Relationship relationship, Findings findings) {
    Relationship.Dates dates = relationship.dates();
    return new Period(
        Dates.ofText("started_date", dates.startedDate(), findings),
        Dates.ofText("ended_date", dates.endedDate(), findings));
  }

  private static Interest interest(StoredInterest stored) {
    if (stored instanceof StoredInterest.Described described) {
      return new Interest(
          described.type().<InterestType>map(InterestType.AsStored::new),
          Optional.empty(),
          Optional.empty(),
          Optional.of(share(described)));
    }
    String text = ((StoredInterest.Wording) stored).text();
    InterestWording wording = InterestWording.of(text);
    return new Interest(
        Optional.of(new InterestType.AsStored(wording.type())),
        Optional.empty(),
        Optional.of(text),
        wording.share());
  }

  /** The exclusive flags of an object were never printed. */
  private static Share share(StoredInterest.Described described) {
    Value minimum = value(described.shareMin());
    if (sameNumber(described.shareMin(), described.shareMax())) {
      return new Share.Exact(minimum);
    }
    return new Share.Range(minimum, value(described.shareMax()), false, false);
  }

  private static boolean sameNumber(Optional<Scalar> a, Optional<Scalar> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    return Scalar.decimal(a.get()).compareTo(Scalar.decimal(b.get())) == 0;
  }

  private static Value value(Optional<Scalar> number) {
    return number.map(Identifiers::json).orElse(Value.NULL);
  }
}
