// The page's policy lets only marked style elements apply. Vaadin's components make some of their own; as every script
// here is ours, what scripts make gets the mark. Style elements in markup from elsewhere stay without, and without effect.
(() => {
  const mark = document.currentScript.nonce;
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function createMarked(...parameters) {
    const element = create.apply(this, parameters);
    if (element instanceof HTMLStyleElement) {
      element.nonce = mark;
    }
    return element;
  };
  const copy = Document.prototype.importNode;
  Document.prototype.importNode = function importMarked(...parameters) {
    const node = copy.apply(this, parameters);
    if (node instanceof DocumentFragment) {
      for (const style of node.querySelectorAll('style')) {
        style.nonce = mark;
      }
    }
    return node;
  };
})();
