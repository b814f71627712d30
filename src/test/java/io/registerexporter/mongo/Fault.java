package io.registerexporter.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/**
 * What happens before a command is carried out, on the server's thread: use {@link TestMongo#load}
 * there, not a client of the same server.
 */
@FunctionalInterface
public interface Fault {

  /** The connection breaks. The server stays. */
  Fault DISCONNECT = Call::disconnect;

  /** The server goes away, for good. */
  Fault STOP = call -> call.mongo().stop();

  /** Nobody is heard any more, until the server {@linkplain TestMongo#comeBack comes back}. */
  Fault VANISH = call -> call.mongo().vanish();

  /** The server answers, and goes away for good. */
  Fault STOP_AFTERWARDS =
      call ->
          call.channel()
              .pipeline()
              .addFirst(
                  new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void write(
                        ChannelHandlerContext context, Object message, ChannelPromise promise) {
                      ChannelFuture unused =
                          context.write(message, promise.addListener(sent -> call.mongo().stop()));
                    }
                  });

  /** No answer comes on this connection any more. Others work. */
  Fault HANG =
      call ->
          call.channel()
              .pipeline()
              .addFirst(
                  new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void write(
                        ChannelHandlerContext context, Object message, ChannelPromise promise) {
                      ReferenceCountUtil.release(message);
                      promise.setSuccess();
                    }
                  });

  /** All open cursors are gone, as after a time-out or killCursors; code 43 for a getMore. */
  Fault KILL_CURSORS = call -> call.mongo().killCursors();

  /** The server refuses. */
  static Fault error(int code, String name, String message) {
    return call -> {
      throw new MongoServerError(code, name, message);
    };
  }

  /** Something else happens first, such as a change of the collection that is read. */
  static Fault run(Runnable action) {
    return call -> action.run();
  }

  void before(Call call);

  /**
   * @param query the whole command, its name first
   */
  record Call(TestMongo mongo, String database, String command, Document query, Channel channel) {

    void disconnect() {
      ChannelFuture unused = channel.close();
    }

    /** True if it asks for whole documents. */
    boolean isReading() {
      return command.equals("aggregate") && query.toString().contains("$$ROOT");
    }

    /** The name of the collection that the command is on. */
    public String collection() {
      return String.valueOf(query.getOrDefault("collection", query.get(command)));
    }
  }
}
