"""Makes published_nets.json: VGG-Face's first convolutions and Light CNN A, in PyTorch and in double
precision, with made-up weights of the published shapes, applied as their authors do. The test makes
the same weights and images from the same formula. usage: published_nets.py > published_nets.json"""
import json
import numpy as np
import torch
import torch.nn.functional as F

MEAN = [129.1863, 104.7624, 93.5940]  # of red, green, blue
VGG = [(64, 3, 3, 3), (64, 64, 3, 3), (128, 64, 3, 3), (128, 128, 3, 3), (256, 128, 3, 3)]
LIGHT = [(96, 1, 9, 9), (192, 48, 5, 5), (256, 96, 5, 5), (384, 128, 4, 4), (512, 4800)]


def made_up(shape, salt, bound):
    """Values from -bound to bound, as single precision has them."""
    mask = np.uint64(0xFFFFFFFF)
    h = (np.arange(np.prod(shape), dtype=np.uint64) * np.uint64(2654435761) + np.uint64(salt * 40503)) & mask
    h ^= h >> np.uint64(15)
    h = (h * np.uint64(2246822519)) & mask
    h ^= h >> np.uint64(13)
    values = ((h.astype(np.float64) / 2.0**32) * 2 - 1) * bound
    return torch.tensor(values.astype(np.float32).astype(np.float64)).reshape(shape)


def layers(shapes, salt, first):
    """Weights and biases; the first layer's weights smaller, for inputs that are larger than 1."""
    result = []
    for i, shape in enumerate(shapes):
        bound = float(np.sqrt(6 / np.prod(shape[1:]))) * (first if i == 0 else 1)
        result.append((made_up(shape, salt + 2 * i, bound), made_up(shape[:1], salt + 2 * i + 1, 0.1)))
    return result


def phi(image):
    grey = (image + 1) / 2 * 255
    h = torch.cat([grey - m for m in MEAN], 1)
    for i, (w, b) in enumerate(layers(VGG, 1, 1 / 64)):
        if i in (2, 4):
            h = F.max_pool2d(h, 2)
        h = F.relu(F.conv2d(h, w, b, padding=1))
    return h


def psi(image):
    def mfm(v):
        a, b = v.chunk(2, 1)
        return torch.maximum(a, b)

    h = F.interpolate((image + 1) / 2 * 255 / 256, size=(128, 128), mode="bilinear", align_corners=False)
    weights = layers(LIGHT, 101, 1)
    for i, (w, b) in enumerate(weights[:4]):
        h = F.max_pool2d(mfm(F.conv2d(h, w, b)), 2, ceil_mode=True)
    w, b = weights[4]
    return h, mfm(F.linear(h.flatten(1), w, b))


def summary(tensor, step):
    flat = tensor.flatten()
    return {"shape": list(tensor.shape), "step": step, "values": [round(float(v), 7) for v in flat[::step]]}


image = made_up((2, 1, 64, 64), 1001, 1)
pooling, vector = psi(image)
print(json.dumps({"phi": summary(phi(image), 1511), "pooling": summary(pooling, 131), "vector": summary(vector, 7)}))
