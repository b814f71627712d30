package io.registerexporter.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import io.netty.channel.Channel;
import io.registerexporter.sample.PagingBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Records commands, lets users in, and fails on purpose. */
final class TestBackend extends PagingBackend {

  static final int EVERY = 0;

  private static final Set<String> OWN_DATABASES = Set.of("admin", "config", "local");

  /** What MongoDB answers before it knows the user, in lower case. */
  private static final Set<String> OPEN_TO_ALL =
      Set.of("hello", "ismaster", "ping", "buildinfo", "saslstart", "saslcontinue", "endsessions");

  private final TestMongo mongo;
  private final Optional<ScramUser> user;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> readings = new CopyOnWriteArrayList<>();
  private final List<Trigger> triggers = new CopyOnWriteArrayList<>();
  private volatile boolean isGone;

  TestBackend(TestMongo mongo, Optional<ScramUser> user) {
    this.mongo = mongo;
    this.user = user;
  }

  List<String> commands() {
    return new ArrayList<>(commands);
  }

  List<String> readings() {
    return new ArrayList<>(readings);
  }

  void forget() {
    readings.clear();
    commands.clear();
  }

  void add(String command, int nth, Fault fault) {
    triggers.add(new Trigger(command, nth, fault, new AtomicInteger()));
  }

  /** Ends each connection that something comes by. */
  void hangUp() {
    isGone = true;
  }

  void comeBack() {
    isGone = false;
  }

  void killCursors() {
    // The emulator numbers its cursors and does not list them.
    closeCursors(LongStream.range(1, getCursorRegistry().generateCursorId()).boxed().toList());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (!OWN_DATABASES.contains(database)) {
      commands.add(command);
    }
    Fault.Call call = new Fault.Call(mongo, database, command, query, channel);
    if (call.isReading()) {
      readings.add(call.collection());
    }
    triggers.forEach(trigger -> trigger.pull(call));
    if (isGone) {
      call.disconnect();
      throw new MongoSilentServerException("the server is gone");
    }
    return user.isPresent()
        ? answered(user.get(), call)
        : super.handleCommand(channel, database, command, query);
  }

  private Document answered(ScramUser known, Fault.Call call) {
    String name = call.command().toLowerCase(Locale.ROOT);
    if (!OPEN_TO_ALL.contains(name) && !known.isOn(call.channel())) {
      throw new MongoServerError(
          13, "Unauthorized", "command " + call.command() + " requires authentication");
    }
    return switch (name) {
      case "saslstart" -> known.start(call.channel(), call.database(), call.query());
      case "saslcontinue" -> known.proceed(call.channel(), call.query());
      default -> {
        Document answer =
            super.handleCommand(call.channel(), call.database(), call.command(), call.query());
        if (call.query().containsKey("saslSupportedMechs")) {
          answer.put("saslSupportedMechs", List.of(ScramUser.MECHANISM));
        }
        yield answer;
      }
    };
  }

  @Override
  public void handleClose(Channel channel) {
    user.ifPresent(known -> known.leave(channel));
    super.handleClose(channel);
  }

  private record Trigger(String command, int nth, Fault fault, AtomicInteger seen) {

    void pull(Fault.Call call) {
      if (call.command().equals(command) && (nth == EVERY || seen.incrementAndGet() == nth)) {
        fault.before(call);
      }
    }
  }
}
