package io.registerexporter.exchange;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Different ids that tasks have sent, numbered in the order of the tasks and of what each sent, so
 * that a task that sent some can be told about them without naming them.
 */
public final class Directory implements Serializable {

  private static final long serialVersionUID = 1L;

  private final IdTable table = new IdTable();
  private final List<Sender> senders = new ArrayList<>();

  /**
   * @param task its number
   * @param end number behind its last id
   */
  private record Sender(int task, int end) implements Serializable {}

  /** Numbers the ids of every letter. */
  public static Directory of(Iterable<Letter<Ids>> letters) {
    Directory directory = new Directory();
    for (Letter<Ids> letter : letters) {
      int known = directory.size();
      directory.table.addAll(letter.content());
      if (directory.size() != known + letter.content().size()) {
        throw new IllegalStateException(
            "task " + letter.from() + " sent an id that is known already");
      }
      directory.senders.add(new Sender(letter.from(), directory.size()));
    }
    return directory;
  }

  public int size() {
    return table.size();
  }

  public Ids ids() {
    return table.ids();
  }

  /** The number of one of some ids, or {@link IdTable#ABSENT}. */
  public int find(Ids ids, int i) {
    return table.find(ids.high()[i], ids.low()[i]);
  }

  /** Takes a task and the numbers of its ids. */
  public interface Consumer {
    /**
     * @param to number behind the last
     */
    void accept(int task, int from, int to);
  }

  /** Calls for each task that sent ids. */
  public void forEachTask(Consumer consumer) {
    int from = 0;
    for (Sender sender : senders) {
      consumer.accept(sender.task, from, sender.end);
      from = sender.end;
    }
  }
}
