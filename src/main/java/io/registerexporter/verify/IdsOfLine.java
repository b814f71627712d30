package io.registerexporter.verify;

import io.registerexporter.verify.json.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** The ids that occur in one statement, each with its {@link Mark}s. */
final class IdsOfLine {

  /** The day of a statement without a date, which so comes first in its series. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /** Ids that are looked through for another one. Few statements have more. */
  private static final int COMPARED = 8;

  private static final class Marked {
    private final IdKey id;

    /** The id itself; null where it is a number. */
    private final Value text;

    private int marks;

    Marked(IdKey id, Value text, int marks) {
      this.id = id;
      this.text = text;
      this.marks = marks;
    }
  }

  private final List<Marked> ids = new ArrayList<>(COMPARED);
  private final int day;

  /**
   * @param date the statement's date
   */
  IdsOfLine(Optional<LocalDate> date) {
    this.day = date.map(known -> Math.toIntExact(known.toEpochDay())).orElse(NO_DAY);
  }

  /** Adds an id that has been made a key. */
  void add(IdKey id, int marks) {
    for (int i = 0; i < Math.min(COMPARED, ids.size()); i++) {
      if (ids.get(i).id.equals(id)) {
        ids.get(i).marks |= marks;
        return;
      }
    }
    ids.add(new Marked(id, null, marks));
  }

  /** Adds an id that is made a key if it is another than those before. */
  void add(Value id, int marks, TextIds keys) {
    for (int i = 0; i < Math.min(COMPARED, ids.size()); i++) {
      Value text = ids.get(i).text;
      if (text != null && text.isSameText(id)) {
        ids.get(i).marks |= marks;
        return;
      }
    }
    ids.add(new Marked(keys.key(id), id, marks));
  }

  int day() {
    return day;
  }

  /** Gives each id with its marks; of many ids, one may be given twice. */
  void forEach(ObjIntConsumer<IdKey> taker) {
    for (Marked marked : ids) {
      taker.accept(marked.id, marked.marks);
    }
  }
}
