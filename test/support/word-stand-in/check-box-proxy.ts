import type { WordCheckBox } from "../../../src/word/office/office-host.ts";
import { ClientObject } from "./client-object.ts";
import type { HostControl } from "./host-control.ts";
import { HostError } from "./host-error.ts";
import type { RequestContext } from "./request-context.ts";

/** What only a check box has: for a control of any other kind it is refused. */
export class CheckBoxProxy extends ClientObject<{ readonly isChecked: boolean }> implements WordCheckBox {
  readonly #find: () => HostControl;

  constructor(context: RequestContext, find: () => HostControl) {
    super(context, "CheckboxContentControl");
    this.#find = () => {
      const control = find();
      if (control.kind !== "CheckBox") throw new HostError("GeneralException", "CheckboxContentControl");
      return control;
    };
  }

  protected readers() {
    return { isChecked: () => this.#find().isChecked };
  }

  get isChecked(): boolean {
    return this.loaded("isChecked");
  }

  set isChecked(isChecked: boolean) {
    this.remember("isChecked", isChecked);
    this.enqueue("isChecked", () => {
      const { host } = this.context;
      const control = this.#find();
      host.edit(control, () => control.check(isChecked, host.tracking));
    });
  }
}
