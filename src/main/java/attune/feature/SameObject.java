package attune.feature;

import java.lang.ref.WeakReference;

/** A key that equals only what holds the same object, which it does not keep alive: caches further up have their bounds. */
public final class SameObject {

    private final WeakReference<Object> object;
    private final int hash;

    public SameObject(Object object) {
        this.object = new WeakReference<>(object);
        this.hash = System.identityHashCode(object);
    }

    @Override public boolean equals(Object other) {
        Object mine = object.get();
        return other == this || other instanceof SameObject same && mine != null && same.object.get() == mine;
    }

    @Override public int hashCode() {
        return hash;
    }
}
