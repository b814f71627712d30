package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Interest;
import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.PartialDate;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Relationship;
import io.registerexporter.register.Scalar;
import io.registerexporter.register.StoredInterest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The interests of a stored relationship; each has the relationship's dates. */
final class Interests {

  private final Optional<LocalDate> startDate;
  private final Optional<LocalDate> endDate;

  private Interests(Optional<LocalDate> startDate, Optional<LocalDate> endDate) {
    this.startDate = startDate;
    this.endDate = endDate;
  }

  static List<Interest> of(Relationship relationship, Findings findings) {
    Relationship.Dates dates = relationship.dates();
    Interests interests =
        new Interests(
            Dates.ofText("started_date", dates.startedDate(), findings).map(PartialDate::first),
            Dates.ofText("ended_date", dates.endedDate(), findings).map(PartialDate::first));
    return relationship.interests().stream().map(interests::interest).toList();
  }

  private Interest interest(StoredInterest stored) {
    if (stored instanceof StoredInterest.Described described) {
      Optional<Share> share = Optional.of(share(described));
      return new Interest(described.type(), Optional.empty(), share, startDate, endDate);
    }
    String text = ((StoredInterest.Wording) stored).text();
    InterestWording wording = InterestWording.of(text);
    return new Interest(
        Optional.of(wording.type()), Optional.of(text), wording.share(), startDate, endDate);
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
