"""Where a smooth function is least: L-BFGS (Liu and Nocedal 1989), the same on every machine for the same numbers."""
import collections

import numpy as np


def minimum(loss, x, most, is_done, memory=10):
    """From x, by at most so many steps: value and slope from loss(x); is_done(value before, value, slope) ends it."""
    value, slope = loss(x)
    steps = collections.deque(maxlen=memory)
    for _ in range(most):
        direction, kept = slope.copy(), []
        for s, y, r in reversed(steps):
            a = r * np.vdot(s, direction)
            direction -= a * y
            kept.append(a)
        direction *= 1 / (np.vdot(steps[-1][1], steps[-1][1]) * steps[-1][2]) if steps else 1 / np.abs(slope).max()
        for (s, y, r), a in zip(steps, reversed(kept)):
            direction += (a - r * np.vdot(y, direction)) * s
        length, downhill = 1.0, np.vdot(slope, direction)
        while True:
            there = x - length * direction
            value_there, slope_there = loss(there)
            if value_there <= value - 1e-4 * length * downhill or length < 1e-6:
                break
            length /= 2
        s, y = there - x, slope_there - slope
        if np.vdot(s, y) > 0:  # where several are right it is not convex everywhere
            steps.append((s, y, 1 / np.vdot(s, y)))
        done = is_done(value, value_there, slope_there)
        x, value, slope = there, value_there, slope_there
        if done:
            break
    return x
