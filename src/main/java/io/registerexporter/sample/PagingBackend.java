package io.registerexporter.sample;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers in pages, as MongoDB does. The emulator by itself answers {@code aggregate} in one
 * message, whatever batch size it is asked for, and so it does {@code find} without one; clients
 * refuse messages above 48 MB. It also refuses {@code getMore} without a batch size.
 *
 * <p>A cursor holds what its command found: documents that come later are not in it.
 */
public class PagingBackend extends MemoryBackend {

  /** MongoDB's first batch, where the command names no size. */
  private static final int FIRST_BATCH = 101;

  /** MongoDB's limit for a batch. A document that is larger still comes alone. */
  private static final int BATCH_BYTES = 16 * 1024 * 1024;

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (command.equals("aggregate") && query.get("cursor") instanceof Document options) {
      String collection = query.get(command).toString();
      List<Document> found =
          new AggregatePipeline(this, resolveDatabase(database), oplog)
              .run(collection, query.get("pipeline"));
      Document cursor = new Document("id", 0L).append("ns", database + "." + collection);
      return new Document("cursor", paged(cursor, found, options)).append("ok", 1.0);
    } else if (command.equals("find")) {
      Document unpaged = new Document(query);
      unpaged.remove("batchSize");
      Document answer = super.handleCommand(channel, database, command, unpaged);
      Document cursor = (Document) answer.get("cursor");
      @SuppressWarnings("unchecked")
      List<Document> found = (List<Document>) cursor.get("firstBatch");
      answer.put("cursor", paged(cursor, found, query));
      return answer;
    }
    return super.handleCommand(channel, database, command, query);
  }

  /** Puts the first page into the answer, and keeps a cursor for the others. */
  private Document paged(Document cursor, List<Document> found, Document options) {
    int size = ((Number) options.getOrDefault("batchSize", FIRST_BATCH)).intValue();
    Pages pages = new Pages(getCursorRegistry().generateCursorId(), found);
    cursor.put("firstBatch", size == 0 ? List.of() : pages.takeDocuments(size));
    if (!pages.isEmpty()) {
      getCursorRegistry().add(pages);
      cursor.put("id", pages.getId());
    }
    return cursor;
  }

  private static final class Pages extends AbstractCursor {

    private final List<Document> documents;
    private int taken;

    Pages(long id, List<Document> documents) {
      super(id);
      this.documents = documents;
    }

    @Override
    public boolean isEmpty() {
      return taken == documents.size();
    }

    /**
     * @param most 0 for as many as fit a batch, which is what getMore without a size means
     */
    @Override
    public List<Document> takeDocuments(int most) {
      List<Document> page = new ArrayList<>();
      ByteBuf bytes = Unpooled.buffer();
      while (!isEmpty() && (most == 0 || page.size() < most)) {
        BsonEncoder.encodeDocument(documents.get(taken), bytes);
        if (!page.isEmpty() && bytes.readableBytes() > BATCH_BYTES) {
          break;
        }
        page.add(documents.get(taken++));
      }
      return page;
    }
  }
}
