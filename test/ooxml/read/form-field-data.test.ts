import { readBody } from "../../support/read-body.ts";
import { firstFieldOf, p, r } from "../../support/small-document.ts";

const fieldWith = (data: string): string =>
  r(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`) +
  r('<w:fldChar w:fldCharType="end"/>');

describe("the data of a form field", () => {
  test("are its name and its entries, whatever else Word writes among them", () => {
    const data =
      '<w:name w:val="Grade"/><w:enabled/><w:calcOnExit w:val="0"/><w:helpText w:type="text" w:val="help"/>' +
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Good"/><w:listEntry w:val="Outstanding"/></w:ddList>';
    expect(firstFieldOf(p(fieldWith(data)))).toMatchObject({
      ...{ kind: "drop-down", name: "Grade", items: ["Good", "Outstanding"], text: "Outstanding" },
    });
  });

  test("may lack a name", () => {
    expect(firstFieldOf(p(fieldWith("<w:textInput/>"))).name).toBeNull();
  });

  test("keep an entry that says nothing, so that the others are counted right", () => {
    const data = '<w:ddList><w:result w:val="1"/><w:listEntry/><w:listEntry w:val="Yes"/></w:ddList>';
    expect(firstFieldOf(p(fieldWith(data)))).toMatchObject({ items: ["", "Yes"], text: "Yes" });
  });

  test("a text field's default is no default of a list or a box", () => {
    const data =
      '<w:textInput><w:type w:val="regular"/><w:default w:val="1"/><w:maxLength w:val="9"/></w:textInput>';
    expect(firstFieldOf(p(fieldWith(data)))).toMatchObject({ kind: "text", checked: null, text: "" });
  });

  test("say nothing where they do not begin a field", () => {
    const data = '<w:ffData><w:name w:val="x"/><w:checkBox/></w:ffData>';
    const body = p(r(data) + r(`<w:fldChar w:fldCharType="end">${data}</w:fldChar>`));
    expect(readBody(body).document.fields).toEqual([]);
  });
});
